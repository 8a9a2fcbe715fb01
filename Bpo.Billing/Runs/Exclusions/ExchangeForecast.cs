using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>Forecasts go to and fro as numbered versions until both sides have signed one.</summary>
public static class ExchangeForecast
{
    /// <summary>A new version, signed by the side that brings it.</summary>
    /// <param name="spans">One or more, each ending after it begins.</param>
    /// <param name="onBehalf">What the other side sent, where it brings the forecast; null for one's own.</param>
    public static async Task<Result<ForecastVersion>> Propose(
        BpoDbContext db,
        Contract contract,
        string service,
        string note,
        IReadOnlyList<ForecastSpan> spans,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var versions = await db.TermsOf(contract.Id, cancel);
        if (service.Length > 0 && !versions.Any(version => version.Terms.Services.Any(known => known.Id == service)))
        {
            return new Problem(
                "forecast.refused",
                "The forecast does not fit the contract.",
                [new Fault("/service", "unknown-reference", $"The terms know no service '{service}'.")]
            );
        }

        var last = await db.Set<ForecastVersion>()
            .Where(row => row.ContractId == contract.Id)
            .MaxAsync(row => (int?)row.Number, cancel);
        var version = new ForecastVersion
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Number = (last ?? 0) + 1,
            Service = service,
            Note = note.Trim(),
            Since = spans.Min(span => span.From),
            Until = spans.Max(span => span.To),
            Spans = ForecastSpans.Write([.. spans.OrderBy(span => span.From)]),
        };
        var signed = await Sign(db, version, actor, now, cancel, onBehalf);
        return signed.Map(brought => db.Add(brought).Entity);
    }

    /// <param name="onBehalf">How the other side signed, where the signature is theirs; null for one's own.</param>
    public static async Task<Result<ForecastVersion>> Sign(
        BpoDbContext db,
        ForecastVersion version,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var speaks = await db.SpeakerFor(version.ContractId, version.ClientId, onBehalf, actor, now, cancel);
        return speaks.Then(speaker =>
            version
                .Sign(speaker.Side, speaker.Name, now)
                .Map(signed =>
                {
                    var name = PublicId.Format(PublicId.Forecast, signed.Id);
                    db.Trace("forecast.signed", name, speaker, new { speaker.Side, signed.Number }, now);
                    return signed;
                })
        );
    }
}

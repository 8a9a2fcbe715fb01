using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Reads what was agreed about a month. Run, correction, month so far and effect all read it here.</summary>
public static class StoredAgreements
{
    /// <param name="terms">The version that judges the month.</param>
    /// <param name="now">Null where nothing depends on the day: then nothing has lapsed.</param>
    public static async Task<Agreements> AgreementsOf(
        this BpoDbContext db,
        Guid contractId,
        Terms terms,
        Period month,
        DateTimeOffset? now,
        CancellationToken cancel
    )
    {
        var bounds = terms.Zone.Bounds(month);
        var today = now is { } instant ? terms.Zone.DateOf(instant) : month.From;
        var exclusions = await db.ExclusionsOf(contractId, bounds, cancel);
        var forecasts = await db.Set<ForecastVersion>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Since < bounds.To && row.Until > bounds.From)
            .Where(row => row.ClientSignedAt != null && row.VendorSignedAt != null)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        var incidents = await db.Set<SlaIncident>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Month == month.From)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        return new Agreements
        {
            Exclusions =
            [
                .. exclusions.Where(row => row.Status == ExclusionStatus.Approved).Select(row => row.For(bounds)),
            ],
            Proposed =
            [
                .. exclusions
                    .Where(row => row is { Status: ExclusionStatus.Proposed, Cancels: null })
                    .Select(row => row.For(bounds)),
            ],
            Forecasts = [.. forecasts.SelectMany(ForecastSpans.Intervals)],
            Incidents =
            [
                .. incidents.Select(row => new Incident(
                    PublicId.Format(PublicId.Incident, row.Id),
                    row.Slas,
                    row.Chosen.Length == 0 ? null : row.Chosen
                )),
            ],
            Accepted = terms.Credits.Acceptance is null ? [] : await db.Accepted(contractId, month, today, cancel),
            OfUncured = terms.Credits.Cure?.Penalty is null
                ? null
                : await db.Earlier(contractId, terms.Zone.Bounds(UsageSpan.OfUncured(month)), cancel),
            IsCureOver = terms.Credits.Cure is { } cure && today >= month.To.AddDays(cure.Days),
        };
    }

    private static async Task<IReadOnlyList<Exclusion>> Earlier(
        this BpoDbContext db,
        Guid contractId,
        InstantRange reached,
        CancellationToken cancel
    ) =>
        [
            .. (await db.ExclusionsOf(contractId, reached, cancel))
                .Where(row => row.Status == ExclusionStatus.Approved)
                .Select(row => row.For(reached)),
        ];

    private static async Task<IReadOnlyList<AcceptedCredit>> Accepted(
        this BpoDbContext db,
        Guid contractId,
        Period month,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var claims = await db.Set<CreditClaim>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Month == month.From)
            .OrderBy(row => row.Sla)
            .ThenBy(row => row.Clause)
            .ToListAsync(cancel);
        return
        [
            .. claims
                .Where(row => row.DueMinorOn(today) > 0)
                .Select(row => new AcceptedCredit(row.Sla, row.Clause, row.DueMinorOn(today))),
        ];
    }

    /// <summary>Proposed and approved ones that touch the span and were not cancelled, oldest first.</summary>
    public static async Task<IReadOnlyList<ExclusionRecord>> ExclusionsOf(
        this BpoDbContext db,
        Guid contractId,
        InstantRange bounds,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ExclusionRecord>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Since < bounds.To && row.Until > bounds.From)
            .Where(row => row.Status == ExclusionStatus.Proposed || row.Status == ExclusionStatus.Approved)
            .ToListAsync(cancel);
        var cancelled = rows.Where(row => row.Status == ExclusionStatus.Approved)
            .Select(row => row.Cancels)
            .OfType<Guid>()
            .ToHashSet();
        return
        [
            .. rows.Where(row => !cancelled.Contains(row.Id))
                .Where(row => row.Cancels is null || row.Status == ExclusionStatus.Proposed)
                .OrderBy(row => row.ProposedAt)
                .ThenBy(row => row.Id),
        ];
    }

    /// <summary>One hash over what shapes a result; empty when nothing does. Proposals shape none.</summary>
    public static string Hash(this Agreements agreements)
    {
        var shaping = StoredJson.Write(agreements with { Proposed = [] });
        return shaping == Nothing ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shaping)));
    }

    private static readonly string Nothing = StoredJson.Write(Agreements.None);
}

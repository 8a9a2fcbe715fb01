using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Credits;

public static class ReadCredits
{
    /// <summary>The credits of a month with every step, and how each stands with the vendor.</summary>
    /// <param name="TermsVersion">The version whose rules made them.</param>
    public sealed record Answer(
        Month Period,
        int TermsVersion,
        string Fingerprint,
        IReadOnlyList<CreditAnswer> Credits,
        Money Total,
        IReadOnlyList<Claim> Claims,
        IReadOnlyList<IncidentView> Incidents
    );

    /// <param name="State">proposed, accepted, accepted-by-silence or contested.</param>
    /// <param name="AcceptedBefore">What of the amount was accepted before the credit grew; it stays due.</param>
    /// <param name="InDispute">What of the amount stood in dispute when the credit grew; it is not due.</param>
    /// <param name="LapsesOn">The first day on which silence has accepted it.</param>
    /// <param name="AnsweredBy">The user or key, or the attestation of what the vendor answered; empty before an answer.</param>
    /// <param name="OnBehalf">The answer that was recorded for the vendor.</param>
    public sealed record Claim(
        string Sla,
        string Clause,
        ClaimState State,
        Money Amount,
        Money AcceptedBefore,
        Money InDispute,
        DateOnly ProposedOn,
        DateOnly LapsesOn,
        string AnsweredBy,
        DateTimeOffset? AnsweredAt,
        string? DisputeId,
        IReadOnlyList<AttestationView> OnBehalf
    );

    public static void MapReadCredits(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/credits/{period}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-credits")
            .WithSummary("The credits of a month: every step, and how each stands in the vendor's acceptance window");

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Month period,
        BpoDbContext db,
        ReadMonth months,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel,
        string language = "en"
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var read = await months.Run(caller.Scope, contract.Id, period.Period, cancel);
        if (read is Domain.Result<MonthStanding>.Refused { Problem: var problem })
        {
            return ApiProblem.Of(problem);
        }

        var standing = read.Match(month => month, _ => null!);
        var attested = await db.AttestationsOf(contract.Id, cancel);
        var versions = await db.TermsOf(contract.Id, cancel);
        var version = versions.Last(one => one.Terms.EffectiveFrom < period.Period.To);
        var statement = StoredJson.Read<CreditStatement>(standing.Month.Credits);
        return TypedResults.Ok(
            new Answer(
                period,
                version.Number,
                standing.Month.Fingerprint,
                [.. statement.Credits.Select(credit => CreditAnswer.Of(credit, language))],
                statement.Total,
                await Claims(db, contract.Id, period, version.Terms.Zone.DateOf(clock.GetUtcNow()), attested, cancel),
                [
                    .. (
                        await db.Set<SlaIncident>()
                            .AsNoTracking()
                            .Where(row => row.ContractId == contract.Id && row.Month == period.Period.From)
                            .OrderBy(row => row.Id)
                            .ToListAsync(cancel)
                    ).Select(row => IncidentView.Of(row, attested)),
                ]
            )
        );
    }

    private static async Task<IReadOnlyList<Claim>> Claims(
        BpoDbContext db,
        Guid contract,
        Month period,
        DateOnly today,
        IReadOnlyDictionary<string, Attestation> attested,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<CreditClaim>()
            .AsNoTracking()
            .Where(row => row.ContractId == contract && row.Month == period.Period.From)
            .OrderBy(row => row.Sla)
            .ToListAsync(cancel);
        return [.. rows.Select(row => ClaimOf(row, today, attested))];
    }

    internal static Claim ClaimOf(CreditClaim row, DateOnly today, IReadOnlyDictionary<string, Attestation> attested) =>
        new(
            row.Sla,
            row.Clause,
            row.StateOn(today),
            row.Amount,
            Money.OfMinor(row.AcceptedMinor, row.Amount.Currency),
            Money.OfMinor(row.DisputedMinor, row.Amount.Currency),
            row.ProposedOn,
            row.LapsesOn,
            row.AnsweredBy,
            row.AnsweredAt,
            row.DisputeId is { } dispute ? PublicId.Format(PublicId.Dispute, dispute) : null,
            attested.Behind(row.AnsweredBy)
        );
}

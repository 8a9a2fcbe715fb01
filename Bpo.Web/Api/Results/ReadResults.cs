using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Results;

public static class ReadResults
{
    /// <summary>The service levels of a month as last computed.</summary>
    /// <param name="IsFinal">True once the month's invoice is issued; then nothing here changes any more.</param>
    /// <param name="Fingerprint">SHA-256 over everything they were computed from.</param>
    public sealed record Answer(
        string ContractId,
        Month Period,
        bool IsFinal,
        string Fingerprint,
        IReadOnlyList<ResultAnswer> Results,
        IReadOnlyList<CreditAnswer> Credits,
        Money TotalCredit
    );

    public static void MapReadResults(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/results/{period}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-results")
            .WithSummary("Every service level of a month: value, counts, exclusions, raw and adjusted, credit steps");

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Month period,
        BpoDbContext db,
        CancellationToken cancel,
        string language = "en"
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var first = period.Period.From;
        var month = await db.Set<ContractMonth>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.ContractId == contract.Id && row.Month == first, cancel);
        if (month is null)
        {
            return ApiProblem.Of("month.not-computed", "The month has not been computed yet; run it first.");
        }

        var records = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(row => row.ContractId == contract.Id && row.Month == first)
            .OrderBy(row => row.Position)
            .ToListAsync(cancel);
        var credits = StoredJson.Read<CreditStatement>(month.Credits);
        return TypedResults.Ok(
            new Answer(
                PublicId.Format(PublicId.Contract, contract.Id),
                period,
                month.IsFrozen,
                month.Fingerprint,
                [.. records.Select(record => ResultAnswer.Of(StoredJson.Read<SlaResult>(record.Result), language))],
                [.. credits.Credits.Select(credit => CreditAnswer.Of(credit, language))],
                credits.Total
            )
        );
    }
}

using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
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
    /// <summary>The service levels of a month as last computed; of a month nobody has run, as they stand now.</summary>
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
        ReadMonth months,
        Caller caller,
        CancellationToken cancel,
        string language = "en"
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var read = await months.Run(caller.Scope, contract.Id, period.Period, cancel);
        return read.ToAnswer(standing => Shown(contract.Id, period, standing, language));
    }

    private static Answer Shown(Guid contract, Month period, MonthStanding standing, string language)
    {
        var credits = StoredJson.Read<CreditStatement>(standing.Month.Credits);
        return new Answer(
            PublicId.Format(PublicId.Contract, contract),
            period,
            standing.Month.IsFrozen,
            standing.Month.Fingerprint,
            [
                .. standing.Results.Select(record =>
                    ResultAnswer.Of(StoredJson.Read<SlaResult>(record.Result), language)
                ),
            ],
            [.. credits.Credits.Select(credit => CreditAnswer.Of(credit, language))],
            credits.Total
        );
    }
}

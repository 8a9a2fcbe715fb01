using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Access;
using Bpo.Domain.Sla;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Results;

public static class ReadBudgets
{
    /// <param name="AsOf">When it was reckoned.</param>
    /// <param name="Data">Empty once the month has been run: then the results speak.</param>
    public sealed record Answer(
        string ContractId,
        Month Period,
        DateTimeOffset AsOf,
        IReadOnlyList<BudgetView> Data,
        IReadOnlyList<AlertView> Alerts
    );

    public static void MapReadBudgets(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/budgets/{period}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-budgets")
            .WithSummary(
                "What each promise of a running month may still lose, its pace, where the month is heading, and alerts"
            );

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Month period,
        BpoDbContext db,
        RefreshStanding refresh,
        ReadMonth months,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var read = await months.Run(caller.Scope, contract.Id, period.Period, cancel);
        if (read.Match(standing => standing is { IsStored: false, Budgets.Count: 0 }, _ => false))
        {
            var refreshed = await refresh.Run(caller.Scope, contract.Id, period.Period, cancel);
            read = await refreshed.ThenAsync(_ => months.Run(caller.Scope, contract.Id, period.Period, cancel));
        }

        var alerts = await db.Set<RaisedAlert>()
            .AsNoTracking()
            .Where(row => row.ContractId == contract.Id && row.Month == period.Period.From)
            .ToListAsync(cancel);
        return read.Match<Results<Ok<Answer>, ProblemHttpResult>>(
            standing =>
                TypedResults.Ok(
                    new Answer(
                        PublicId.Format(PublicId.Contract, contract.Id),
                        period,
                        standing.Month.ComputedAt,
                        Budgets(standing),
                        [
                            .. alerts
                                .OrderBy(row => row.Sla, StringComparer.Ordinal)
                                .ThenBy(row => row.Alert)
                                .Select(AlertView.Of),
                        ]
                    )
                ),
            problem => ApiProblem.Of(problem)
        );
    }

    private static IReadOnlyList<BudgetView> Budgets(MonthStanding standing)
    {
        var results = standing.Results.ToDictionary(record => record.Sla, StringComparer.Ordinal);
        return
        [
            .. standing.Budgets.Select(budget =>
                BudgetView.Of(budget, StoredJson.Read<SlaResult>(results[budget.Sla].Result))
            ),
        ];
    }
}

using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Standings;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Results;

public static class SeeAlerts
{
    /// <param name="Seen">How many alerts nobody had seen before.</param>
    public sealed record Answer(int Seen);

    public static void MapSeeAlerts(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/budgets/{period}/seen", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("see-alerts")
            .WithSummary("Mark the alerts of a month as seen; whoever sees one first is kept");

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Month period,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var seen = await MarkAlertsSeen.Run(
            db,
            contract.Id,
            period.Period.From,
            caller.Actor,
            clock.GetUtcNow(),
            cancel
        );
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(new Answer(seen));
    }
}

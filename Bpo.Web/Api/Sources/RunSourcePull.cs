using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Bpo.Web.Pulls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class RunSourcePull
{
    public static void MapRunSourcePull(this IEndpointRouteBuilder api) =>
        api.MapPost("/sources/{id}/pull/runs", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("run-pull")
            .WithSummary("Fetch a source's file now, whether it is new or not; the answer says how it ended");

    private static async Task<Results<Ok<PullView>, ProblemHttpResult>> Handle(
        string id,
        [Description("The day that stands for {date}, such as a missed one; yesterday when absent.")] DateOnly? date,
        BpoDbContext db,
        PullSource pull,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var pulled = await pull.Run(caller.Scope, source.Id, date, caller.Actor, cancel);
        return await pulled.Match<Task<Results<Ok<PullView>, ProblemHttpResult>>>(
            async row => await PullView.Answer(db, row, source, clock, cancel),
            problem => Task.FromResult<Results<Ok<PullView>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }
}

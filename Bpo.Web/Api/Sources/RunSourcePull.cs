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
        [Description("The day that stands for {date}; yesterday when absent.")] DateOnly? date,
        BpoDbContext db,
        PullSource pull,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var pulled = await pull.Run(caller.Scope, source.Id, date, caller.Actor, cancel);
        return pulled.Match<Results<Ok<PullView>, ProblemHttpResult>>(
            row => TypedResults.Ok(PullView.Of(row)),
            problem => ApiProblem.Of(problem)
        );
    }
}

using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Pulls;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class ClearSourcePull
{
    public static void MapClearSourcePull(this IEndpointRouteBuilder api) =>
        api.MapDelete("/sources/{id}/pull", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("clear-pull")
            .WithSummary("Fetch a source's files no more, and forget the secret");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        SetPull set,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var cleared = await set.Clear(caller.Scope, source.Id, caller.Actor, cancel);
        return cleared.Match<Results<NoContent, ProblemHttpResult>>(
            _ => TypedResults.NoContent(),
            problem => ApiProblem.Of(problem)
        );
    }
}

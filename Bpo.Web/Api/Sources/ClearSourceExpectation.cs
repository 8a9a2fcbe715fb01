using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Completeness;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class ClearSourceExpectation
{
    public static void MapClearSourceExpectation(this IEndpointRouteBuilder api) =>
        api.MapDelete("/sources/{id}/expectation", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("clear-expectation")
            .WithSummary("Expect nothing of a source any more");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        SetExpectation set,
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

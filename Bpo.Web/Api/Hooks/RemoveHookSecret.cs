using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Hooks;

public static class RemoveHookSecret
{
    public static void MapRemoveHookSecret(this IEndpointRouteBuilder api) =>
        api.MapDelete("/sources/{id}/hook-secrets/{secret}", Handle)
            .Needs(Scopes.UsageWrite)
            .WithName("delete-hook-secret")
            .WithSummary("End a secret at once; what is signed with it from now on is refused");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id,
        string secret,
        BpoDbContext db,
        DeleteHookSecret delete,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        if (PublicId.Parse(PublicId.HookSecret, secret) is not { } key)
        {
            return ApiProblem.NotFound("hook-secret");
        }

        var deleted = await delete.Run(db, source.Id, key, caller.Actor, cancel);
        return deleted.Match<Results<NoContent, ProblemHttpResult>>(
            _ => TypedResults.NoContent(),
            problem => ApiProblem.Of(problem)
        );
    }
}

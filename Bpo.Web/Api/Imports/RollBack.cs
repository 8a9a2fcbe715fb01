using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class RollBack
{
    public static void MapRollBack(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports/{id}/rollback", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("roll-back-import")
            .WithSummary("Take back everything an import brought, while no month it touches is issued");

    private static async Task<Results<Ok<ImportView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        RollBackImport rollBack,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindImport(caller, id, cancel) is not { } import)
        {
            return ApiProblem.NotFound("import");
        }

        var decided = await rollBack.Run(caller.Scope, import.Id, caller.Actor, cancel);
        return decided.ToAnswer(done => ImportView.Of(done));
    }
}

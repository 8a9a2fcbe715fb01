using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class RejectImport
{
    public static void MapRejectImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports/{id}/reject", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("reject-import")
            .WithSummary("Decide against a held import: its file is deleted and nothing of it ever counts");

    private static async Task<Results<Ok<ImportView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        DecideHeldImport decide,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindImport(caller, id, cancel) is not { } import)
        {
            return ApiProblem.NotFound("import");
        }

        var decided = await decide.Reject(caller.Scope, import.Id, caller.Actor, cancel);
        return decided.ToAnswer(done => ImportView.Of(done));
    }
}

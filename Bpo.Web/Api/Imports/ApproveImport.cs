using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class ApproveImport
{
    public static void MapApproveImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports/{id}/approve", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("approve-import")
            .WithSummary("Take the file of a held import after all; the answer is the import that took it");

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

        var decided = await decide.Approve(caller.Scope, import.Id, caller.Actor, cancel);
        return decided.ToAnswer(done => ImportView.Of(done));
    }
}

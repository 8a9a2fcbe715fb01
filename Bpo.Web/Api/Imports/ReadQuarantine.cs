using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class ReadQuarantine
{
    public static void MapReadQuarantine(this IEndpointRouteBuilder api) =>
        api.MapGet("/imports/{id}/quarantine", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("read-quarantine")
            .WithSummary("How many rejected rows of an import are open, recycled and dismissed");

    private static async Task<Results<Ok<QuarantineCounts>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    ) =>
        await db.FindImport(caller, id, cancel) is { } import
            ? TypedResults.Ok(await Quarantine.Counts(db, import.Id, cancel))
            : ApiProblem.NotFound("import");
}

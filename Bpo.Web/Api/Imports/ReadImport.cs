using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class ReadImport
{
    public static void MapReadImport(this IEndpointRouteBuilder api) =>
        api.MapGet("/imports/{id}", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("read-import")
            .WithSummary("Read an import and its figures");

    private static async Task<Results<Ok<ImportView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    ) =>
        await db.FindImport(caller, id, cancel) is { } import
            ? TypedResults.Ok(ImportView.Of(import))
            : ApiProblem.NotFound("import");
}

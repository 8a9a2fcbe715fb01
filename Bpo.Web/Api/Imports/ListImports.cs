using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Sources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Imports;

public static class ListImports
{
    public static void MapListImports(this IEndpointRouteBuilder api) =>
        api.MapGet("/sources/{id}/imports", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("list-imports")
            .WithSummary("List the imports of a source, oldest first");

    private static async Task<Results<Ok<Page<ImportView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    ) =>
        await db.FindSource(caller, id, cancel) is { } source
            ? await db.Set<Import>()
                .AsNoTracking()
                .Where(import => import.SourceId == source.Id)
                .PageById(page, import => import.Id, ImportView.Of, cancel)
            : ApiProblem.NotFound("source");
}

using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class ReadSource
{
    public static void MapReadSource(this IEndpointRouteBuilder api) =>
        api.MapGet("/sources/{id}", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("read-source")
            .WithSummary("Read a source");

    private static async Task<Results<Ok<SourceView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        context.Show(source);
        return TypedResults.Ok(SourceView.Of(source));
    }
}

using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class ChangeSource
{
    public static void MapChangeSource(this IEndpointRouteBuilder api) =>
        api.MapPut("/sources/{id}", Handle)
            .Needs(Scopes.UsageWrite)
            .Validates<SourceRequest>()
            .NeedsEtag()
            .WithName("change-source")
            .WithSummary("Change a source; files already imported stay as they were read")
            .WithExamples(AddSource.Canonical, AddSource.Mapped);

    private static async Task<Results<Ok<SourceView>, ProblemHttpResult>> Handle(
        string id,
        SourceRequest request,
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

        var refusal = context.Stale(source) ?? request.Refusal() ?? await db.NameTaken(request.Name, source.Id, cancel);
        if (refusal is not null)
        {
            return ApiProblem.Of(refusal);
        }

        source.Name = request.Name.Trim();
        source.Format = request.Format;
        source.TimeZone = request.TimeZone ?? "";
        source.Profile = request.ProfileText;
        await db.SaveChangesAsync(cancel);
        context.Show(source);
        return TypedResults.Ok(SourceView.Of(source));
    }
}

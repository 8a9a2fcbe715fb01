using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Drafts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class DiscardDraft
{
    public static void MapDiscardDraft(this IEndpointRouteBuilder api) =>
        api.MapDelete("/drafts/{id}", Handle)
            .Needs(Scopes.ContractsWrite)
            .NeedsEtag()
            .WithName("discard-draft")
            .WithSummary("Discard an open draft");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindDraft(id, cancel) is not { } draft)
        {
            return ApiProblem.NotFound("draft");
        }

        if (context.Stale(draft) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var discarded = await DraftTerms.Discard(db, draft.Id, draft.Version, cancel);
        await db.SaveChangesAsync(cancel);
        return discarded.Match<Results<NoContent, ProblemHttpResult>>(
            _ => TypedResults.NoContent(),
            problem => ApiProblem.Of(problem)
        );
    }
}

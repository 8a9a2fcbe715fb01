using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class ChangeDraft
{
    public static void MapChangeDraft(this IEndpointRouteBuilder api) =>
        api.MapPut("/drafts/{id}", Handle)
            .Needs(Scopes.ContractsWrite)
            .Validates<DraftRequest>()
            .NeedsEtag()
            .WithName("change-draft")
            .WithSummary("Replace an open draft")
            .WithExamples(DraftRequest.Example);

    private static async Task<Results<Ok<DraftView>, ProblemHttpResult>> Handle(
        string id,
        DraftRequest request,
        BpoDbContext db,
        DraftTerms drafts,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindDraft(id, cancel) is not { } found)
        {
            return ApiProblem.NotFound("draft");
        }

        if (context.Stale(found) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var changed = await drafts.Change(
            db,
            found.Id,
            found.Version,
            request.Title,
            request.Document,
            caller.Actor,
            cancel
        );
        if (changed is not Result<TermsDraft>.Ok { Value: var draft })
        {
            return changed.Match(_ => ApiProblem.NotFound("draft"), ApiProblem.Of);
        }

        await db.SaveChangesAsync(cancel);
        context.Show(draft);
        return TypedResults.Ok(DraftView.Of(draft));
    }
}

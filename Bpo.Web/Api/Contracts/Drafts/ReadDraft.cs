using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class ReadDraft
{
    public static void MapReadDraft(this IEndpointRouteBuilder api)
    {
        api.MapGet("/drafts/{id}", Read)
            .Needs(Scopes.ContractsWrite)
            .WithName("read-draft")
            .WithSummary("Read a draft of terms");
        api.MapGet("/contracts/{id}/drafts", List)
            .Needs(Scopes.ContractsWrite)
            .WithName("list-drafts")
            .WithSummary("List a contract's drafts, oldest first: open, waiting, agreed, refused and discarded ones");
    }

    private static async Task<Results<Ok<DraftView>, ProblemHttpResult>> Read(
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

        context.Show(draft);
        return TypedResults.Ok(DraftView.Of(draft));
    }

    private static async Task<Results<Ok<Page<DraftView>>, ProblemHttpResult>> List(
        string id,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    ) =>
        await db.FindContract(id, cancel) is { } contract
            ? await db.Set<TermsDraft>()
                .AsNoTracking()
                .Where(draft => draft.ContractId == contract.Id)
                .PageById(page, draft => draft.Id, DraftView.Of, cancel)
            : ApiProblem.NotFound("contract");
}

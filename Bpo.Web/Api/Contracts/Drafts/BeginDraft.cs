using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class BeginDraft
{
    public static void MapBeginDraft(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/drafts", Handle)
            .Needs(Scopes.ContractsWrite)
            .Validates<DraftRequest>()
            .WithName("begin-draft")
            .WithSummary("Keep terms while they are written; no run reads them before they are in force")
            .WithExamples(DraftRequest.Example);

    private static async Task<Results<Created<DraftView>, ProblemHttpResult>> Handle(
        string id,
        DraftRequest request,
        BpoDbContext db,
        DraftTerms drafts,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var begun = await drafts.Begin(db, contract, request.Title, request.Document, caller.Actor, cancel);
        if (begun is not Result<TermsDraft>.Ok { Value: var draft })
        {
            return begun.Match(_ => ApiProblem.NotFound("contract"), ApiProblem.Of);
        }

        await db.SaveChangesAsync(cancel);
        context.Show(draft);
        var view = DraftView.Of(draft);
        return TypedResults.Created($"/api/v1/drafts/{view.Id}", view);
    }
}

using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Drafts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class PutForward
{
    public static void MapPutForward(this IEndpointRouteBuilder api)
    {
        api.MapPost("/drafts/{id}/put-forward", Forward)
            .Needs(Scopes.ContractsWrite)
            .NeedsEtag()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("put-draft-forward")
            .WithSummary("Make an open draft a version: in force at once, or waiting beyond the approval limit");
        api.MapPost("/drafts/{id}/withdraw", Withdraw)
            .Needs(Scopes.ContractsWrite)
            .WithName("withdraw-draft")
            .WithSummary("Take a waiting draft back; put forward again it gets another version number");
    }

    private static async Task<Results<Ok<TermsVersionView>, ProblemHttpResult>> Forward(
        string id,
        BpoDbContext db,
        AmendContract contracts,
        Caller caller,
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

        var forward = await contracts.PutForward(caller.Scope, draft.Id, draft.Version, caller.Actor, cancel);
        return forward.ToAnswer(proposal => TermsVersionView.Of(proposal));
    }

    private static async Task<Results<Ok<DraftView>, ProblemHttpResult>> Withdraw(
        string id,
        BpoDbContext db,
        DecideTerms decide,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindDraft(id, cancel) is not { } draft)
        {
            return ApiProblem.NotFound("draft");
        }

        var withdrawn = await decide.Withdraw(db, draft.Id, caller.Actor, cancel);
        await db.SaveChangesAsync(cancel);
        return withdrawn.Match<Results<Ok<DraftView>, ProblemHttpResult>>(
            taken =>
            {
                context.Show(taken);
                return TypedResults.Ok(DraftView.Of(taken));
            },
            problem => ApiProblem.Of(problem)
        );
    }
}

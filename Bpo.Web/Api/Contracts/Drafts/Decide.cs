using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class Decide
{
    /// <param name="Reason">Why; kept with the version and in the audit trail.</param>
    public sealed record Decision(string Reason);

    public sealed class Validator : AbstractValidator<Decision>
    {
        public Validator() => RuleFor(decision => decision.Reason).Named(1000);
    }

    private static readonly ExampleRequest Example = new(
        "reason",
        "With the reason",
        """{ "reason": "Agreed with the client by letter of 3 November" }"""
    );

    public static void MapDecide(this IEndpointRouteBuilder api)
    {
        api.MapPost("/contracts/{id}/terms/{version:int}/approve", Approve)
            .Needs(Scopes.ContractsApprove)
            .Validates<Decision>()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("approve-terms-version")
            .WithSummary("Put a waiting version into force; whoever wrote or put it forward cannot")
            .WithExamples(Example);
        api.MapPost("/contracts/{id}/terms/{version:int}/refuse", Refuse)
            .Needs(Scopes.ContractsApprove)
            .Validates<Decision>()
            .WithName("refuse-terms-version")
            .WithSummary("Refuse a waiting version for ever; whoever wrote or put it forward withdraws it instead")
            .WithExamples(Example);
    }

    private static async Task<Results<Ok<TermsVersionView>, ProblemHttpResult>> Approve(
        string id,
        int version,
        Decision decision,
        AmendContract contracts,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var approved = await contracts.Approve(
            caller.Scope,
            contract,
            version,
            caller.Actor,
            decision.Reason.Trim(),
            cancel
        );
        return approved.ToAnswer(agreed => TermsVersionView.Of(agreed));
    }

    private static async Task<Results<Ok<TermsVersionView>, ProblemHttpResult>> Refuse(
        string id,
        int version,
        Decision decision,
        BpoDbContext db,
        DecideTerms decide,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var refused = await decide.Refuse(db, contract, version, caller.Actor, decision.Reason.Trim(), cancel);
        await db.SaveChangesAsync(cancel);
        return refused.ToAnswer(draft => TermsVersionView.Of(draft));
    }
}

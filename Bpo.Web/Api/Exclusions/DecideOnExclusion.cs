using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Exclusions;

public static class DecideOnExclusion
{
    public sealed record Request(
        [property: Description("approve or refuse, by the other side; withdraw, by the one that proposed it.")]
            ExclusionDecision Decision,
        string Answer = "",
        [property: Description("What the other side decided outside the product; absent for one's own decision.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Answer).AtMost(4000);
    }

    private static readonly ExampleRequest Example = new(
        "refuse",
        "Say no, and why",
        """{ "decision": "refuse", "answer": "The lines were up again at 18:05." }"""
    );

    private static readonly ExampleRequest Recorded = new(
        "recorded",
        "Write down what the other side decided by mail",
        """
        { "decision": "approve", "onBehalf": { "person": "A. Weber", "on": "2026-10-19", "evidence": "Agreed by mail", "reference": "Re: outage of 14 October" } }
        """
    );

    public static void MapDecideOnExclusion(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/exclusions/{exclusion}/decision", Handle)
            .Needs(Scopes.ExclusionsWrite)
            .Validates<Request>()
            .MayBeRecorded()
            .NeedsEtag()
            .WithName("decide-exclusion")
            .WithSummary("Approve or refuse the other side's exclusion, or withdraw one's own; a decision is final")
            .WithExamples(Example, Recorded);

    private static async Task<Results<Ok<ExclusionView>, ProblemHttpResult>> Handle(
        string id,
        string exclusion,
        Request request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindExclusion(id, exclusion, cancel) is not { } record)
        {
            return ApiProblem.NotFound("exclusion");
        }

        if (context.Stale(record) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var decided = await DecideExclusion.Run(
            db,
            record,
            request.Decision,
            request.Answer,
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request.OnBehalf?.Said()
        );
        if (await db.SaveUnlessStale(cancel) is { } changed)
        {
            return ApiProblem.Of(changed);
        }

        var attested = await db.AttestationsOf(record.ContractId, cancel);
        return decided.Match<Results<Ok<ExclusionView>, ProblemHttpResult>>(
            done =>
            {
                context.Show(done);
                return TypedResults.Ok(ExclusionView.Of(done, attested));
            },
            problem => ApiProblem.Of(problem)
        );
    }
}

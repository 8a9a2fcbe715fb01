using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Credits;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Credits;

public static class AnswerToCredit
{
    public enum Word
    {
        Accept,
        Contest,
    }

    public sealed record Request(
        string Sla,
        Word Answer,
        [property: Description("Why it is contested; it opens the dispute.")] string Reason = "",
        [property: Description(
            "Which of a level's credits, where it has more than one; the month's own is the default."
        )]
            string Clause = "",
        [property: Description("What the vendor answered outside the product, where its client records it.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Sla).Named();
            RuleFor(request => request.Reason)
                .Must((request, reason) => request.Answer == Word.Accept || reason.Trim().Length > 0)
                .WithErrorCode("required")
                .WithMessage("It must not be empty.");
            RuleFor(request => request.Reason).AtMost(4000);
        }
    }

    private static readonly ExampleRequest Example = new(
        "contest",
        "Contest a credit; it is held off the invoice",
        """{ "sla": "sl", "answer": "contest", "reason": "The lines were down for two hours." }"""
    );

    public static void MapAnswerToCredit(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/credits/{period}/answers", Handle)
            .Needs(Scopes.DisputesWrite)
            .Validates<Request>()
            .MayBeRecorded()
            .WithName("answer-credit")
            .WithSummary("Accept or contest a proposed credit, as the vendor or recorded for it, within its window")
            .WithExamples(Example);

    private static async Task<Results<Ok<ReadCredits.Claim>, ProblemHttpResult>> Handle(
        string id,
        Month period,
        Request request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var answered = await AnswerCredit.Run(
            db,
            contract.Id,
            period.Period.From,
            request.Sla,
            request.Clause,
            request.Answer == Word.Accept,
            request.Reason,
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request.OnBehalf?.Said()
        );
        if (answered is Domain.Result<Domain.Credits.CreditClaim>.Refused { Problem: var problem })
        {
            return ApiProblem.Of(problem);
        }

        if (await db.SaveUnlessStale(cancel) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var zone = (await db.TermsOf(contract.Id, cancel))[^1].Terms.Zone;
        var claim = answered.Match(row => row, _ => null!);
        var attested = await db.AttestationsOf(contract.Id, cancel);
        return TypedResults.Ok(ReadCredits.ClaimOf(claim, zone.DateOf(clock.GetUtcNow()), attested));
    }
}

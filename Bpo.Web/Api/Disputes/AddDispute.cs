using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain.Disputes;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Disputes;

public static class AddDispute
{
    public sealed record Request(
        DisputeSubject Subject,
        [property: Description("The line's id or charge, or the SLA.")] string SubjectId,
        Month Period,
        string Reason,
        [property: Description("In the contract's currency; positive lowers what the client pays, 0 claims no money.")]
            decimal Amount = 0,
        [property: Description("An https address of the evidence.")] string? EvidenceLink = null,
        [property: Description("What the other side said outside the product; absent for one's own doubt.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.SubjectId).Named();
            RuleFor(request => request.Reason).Named(4000);
            RuleFor(request => request.EvidenceLink).AtMost(1000).WebAddress();
        }
    }

    private static readonly ExampleRequest Example = new(
        "line",
        "The client doubts 120.00 of the talk time",
        """
        { "subject": "line", "subjectId": "talk", "period": "2026-10", "amount": "120.00",
          "reason": "Rounded to whole minutes; the contract says 60/6.", "evidenceLink": "https://files.example/bill.xlsx" }
        """
    );

    public static void MapAddDispute(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/disputes", Handle)
            .Needs(Scopes.DisputesWrite)
            .Validates<Request>()
            .MayBeRecorded()
            .WithName("open-dispute")
            .WithSummary("Open a dispute over a line, a credit or a measured value")
            .WithExamples(Example);

    private static async Task<Results<Created<DisputeView>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var month = request.Period.Period.From;
        var claimed = await DisputeTerms.Minor(db, contract.Id, month, request.Amount, cancel);
        var opened = await claimed.ThenAsync(minor =>
            OpenDispute.Run(
                db,
                contract.Id,
                new DisputeDraft(
                    request.Subject,
                    request.SubjectId,
                    month,
                    minor,
                    request.Reason,
                    request.EvidenceLink ?? ""
                ),
                caller.Actor,
                clock.GetUtcNow(),
                cancel,
                request.OnBehalf?.Said()
            )
        );
        if (opened is Domain.Result<Dispute>.Refused { Problem: var problem })
        {
            return ApiProblem.Of(problem);
        }

        await db.SaveChangesAsync(cancel);
        var dispute = opened.Match(row => row, _ => null!);
        context.Show(dispute);
        var view = await db.ViewOf(dispute, cancel);
        return TypedResults.Created($"/api/v1/contracts/{id}/disputes/{view.Id}", view);
    }
}

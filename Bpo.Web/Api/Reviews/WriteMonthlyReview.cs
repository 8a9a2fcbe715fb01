using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Domain.Governance;
using Bpo.Web.Access;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Reviews;

public static class WriteMonthlyReview
{
    /// <summary>What people add to a month's figures.</summary>
    /// <param name="Narrative">Plain text, one paragraph a line.</param>
    public sealed record Request(string Narrative, IReadOnlyList<ActionRequest> Actions);

    public sealed record ActionRequest(string What, string Owner, DateOnly DueOn, ReviewActionStatus Status);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(review => review.Narrative).AtMost(20_000);
            RuleForEach(review => review.Actions).ChildRules(action => action.RuleFor(one => one.What).Named(500));
        }
    }

    private static readonly ExampleRequest Example = new(
        "review",
        "What happened, and what was agreed",
        """
        { "narrative": "Waits grew in the second week, when two agents were ill.",
          "actions": [ { "what": "Train two stand-ins", "owner": "Mira", "dueOn": "2026-11-20", "status": "open" } ] }
        """
    );

    public static void MapWriteMonthlyReview(this IEndpointRouteBuilder api) =>
        api.MapPut("/contracts/{id}/reviews/{period}", Handle)
            .Needs(Scopes.ContractsWrite)
            .Validates<Request>()
            .WithName("write-review")
            .WithSummary("Write the narrative of a review and the actions agreed in it")
            .WithExamples(Example);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id,
        Month period,
        Request request,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var actions = request.Actions.Select(action => new WriteReview.Action(
            action.What,
            action.Owner,
            action.DueOn,
            action.Status
        ));
        var written = await WriteReview.Run(db, contract, period.Period.From, request.Narrative, [.. actions], cancel);
        await db.SaveChangesAsync(cancel);
        return written.Match<Results<NoContent, ProblemHttpResult>>(
            _ => TypedResults.NoContent(),
            problem => ApiProblem.Of(problem)
        );
    }
}

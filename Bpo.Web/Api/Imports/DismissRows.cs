using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class DismissRows
{
    public sealed record Request(
        [property: Description("Why these rows are known and not to be billed.")] string Reason,
        [property: Description("Only rows rejected with this code; every open row when absent.")] string? Code = null
    );

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Reason).Named(1000);
    }

    /// <param name="Dismissed">How many rows left quarantine now.</param>
    public sealed record Answer(int Dismissed, QuarantineCounts Quarantine);

    private static readonly ExampleRequest Example = new(
        "known",
        "Test calls of the switch",
        """{ "code": "negative-duration", "reason": "Test calls before the go-live." }"""
    );

    public static void MapDismissRows(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports/{id}/dismissals", Handle)
            .Needs(Scopes.UsageWrite)
            .Validates<Request>()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("dismiss-rejections")
            .WithSummary("Accept rejected rows in bulk as known and not to be billed; they stay listed with the reason")
            .WithExamples(Example);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        DismissRejections dismiss,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindImport(caller, id, cancel) is not { } import)
        {
            return ApiProblem.NotFound("import");
        }

        var left = await dismiss.Run(caller.Scope, import.Id, request.Code, request.Reason, caller.Actor, cancel);
        return await left.Match<Task<Results<Ok<Answer>, ProblemHttpResult>>>(
            async rows => TypedResults.Ok(new Answer(rows, await Quarantine.Counts(db, import.Id, cancel))),
            problem => Task.FromResult<Results<Ok<Answer>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }
}

using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class SetSourceExpectation
{
    public sealed record Request(
        DeliveryRhythm Rhythm,
        [property: Description("The first day anything is expected of.")] DateOnly Since,
        [property: Description("A day below so many percent of its usual volume is low; 50 when absent.")]
            int? DropBelowPercent = null
    );

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() =>
            RuleFor(request => request.DropBelowPercent)
                .InclusiveBetween(0, 100)
                .WithErrorCode("range")
                .WithMessage("A percentage is 0 to 100.");
    }

    private static readonly ExampleRequest Example = new(
        "weekdays",
        "A switch that works from Monday to Friday",
        """{ "rhythm": "weekdays", "since": "2026-10-01", "dropBelowPercent": 40 }"""
    );

    public static void MapSetSourceExpectation(this IEndpointRouteBuilder api) =>
        api.MapPut("/sources/{id}/expectation", Handle)
            .Needs(Scopes.UsageWrite)
            .Validates<Request>()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("set-expectation")
            .WithSummary(
                "Say on which days a source is expected to bring contacts: months then do not close over a gap"
            )
            .WithExamples(Example);

    private static async Task<Results<Ok<ExpectationView>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        SetExpectation set,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var expected = new ExpectedDeliveries(
            request.Rhythm,
            request.DropBelowPercent ?? DeliveryExpectation.UsualDrop,
            request.Since
        );
        var done = await set.Run(caller.Scope, source.Id, expected, caller.Actor, cancel);
        return done.ToAnswer(row => ExpectationView.Of(row));
    }
}

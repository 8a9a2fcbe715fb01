using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Months;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Forecasts;

public static class AddForecast
{
    public sealed record Request(
        IReadOnlyList<Span> Spans,
        [property: Description("The service it is for; absent for all together.")] string Service = "",
        string Note = "",
        [property: Description("What the other side sent outside the product; absent for one's own forecast.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public sealed record Span(DateTimeOffset From, DateTimeOffset To, decimal Contacts, int? AhtSeconds = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        /// <summary>Half-hours of two years.</summary>
        private const int MostSpans = 35_136;

        public Validator()
        {
            RuleFor(request => request.Note).AtMost(1000);
            RuleFor(request => request.Spans)
                .Must(spans => spans.Count is > 0 and <= MostSpans)
                .WithErrorCode("required")
                .WithMessage($"A forecast has 1 to {MostSpans} spans.");
            RuleForEach(request => request.Spans)
                .ChildRules(span =>
                {
                    span.RuleFor(one => one.To)
                        .Must((one, to) => to > one.From)
                        .WithErrorCode("order")
                        .WithMessage("A span ends after it begins.");
                    span.RuleFor(one => one.Contacts)
                        .GreaterThanOrEqualTo(0)
                        .WithErrorCode("negative")
                        .WithMessage("It must not be negative.");
                });
        }
    }

    private static readonly ExampleRequest Example = new(
        "month",
        "Announce 12,000 contacts for November",
        """{ "service": "voice", "spans": [ { "from": "2026-11-01T00:00:00+01:00", "to": "2026-12-01T00:00:00+01:00", "contacts": "12000", "ahtSeconds": 360 } ] }"""
    );

    public static void MapAddForecast(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/forecasts", Handle)
            .Needs(Scopes.ExclusionsWrite)
            .Validates<Request>()
            .MayBeRecorded()
            .WithName("add-forecast")
            .WithSummary(
                "Propose a version of the forecast, signed by one's own side; it binds once the other signs it"
            )
            .WithExamples(Example);

    private static async Task<Results<Created<ForecastView>, ProblemHttpResult>> Handle(
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

        var added = await ExchangeForecast.Propose(
            db,
            contract,
            request.Service,
            request.Note,
            [
                .. request.Spans.Select(span => new ForecastSpan(
                    span.From.ToUniversalTime(),
                    span.To.ToUniversalTime(),
                    span.Contacts,
                    span.AhtSeconds
                )),
            ],
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request.OnBehalf?.Said()
        );
        await db.SaveChangesAsync(cancel);
        var attested = await db.AttestationsOf(contract.Id, cancel);
        return added.Match<Results<Created<ForecastView>, ProblemHttpResult>>(
            version =>
            {
                context.Show(version);
                var view = ForecastView.Of(version, attested);
                return TypedResults.Created($"/api/v1/contracts/{id}/forecasts/{view.Id}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }
}

using System.ComponentModel;
using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class SetSourcePull
{
    private const string Hour = "HH:mm";

    public sealed record Request(
        [property: Description("An https address; {date} in it stands for the day before, such as 2026-11-20.")]
            string Url,
        [property: Description("5 to 1440; absent when it is pulled once a day.")] int? EveryMinutes = null,
        [property: Description("An hour of the source's own zone, such as 06:30.")] string? DailyAt = null,
        [property: Description("Absent: the address needs no secret.")] Credential? Credential = null
    );

    /// <param name="In">header or query.</param>
    public sealed record Credential(
        PullCredential In,
        [property: Description("Of the header or the parameter, such as Authorization.")] string Name,
        [property: Description(
            "The whole value, such as Bearer …; it is sealed and never shown. Absent: the one before stays, for the same server only."
        )]
            string? Secret = null
    );

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Url).NotEmpty().WithErrorCode("url").WithMessage("An https address is needed.");
            RuleFor(request => request.DailyAt)
                .Must(hour => hour is null || IsHour(hour))
                .WithErrorCode("hour")
                .WithMessage("An hour is written as 06:30.");
        }

        private static bool IsHour(string text) =>
            TimeOnly.TryParseExact(text, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static readonly ExampleRequest[] Examples =
    [
        new(
            "daily",
            "Yesterday's report, every morning",
            """
            { "url": "https://reports.example/calls/{date}.csv", "dailyAt": "06:30",
              "credential": { "in": "header", "name": "Authorization", "secret": "Bearer 0123456789abcdef" } }
            """
        ),
        new(
            "often",
            "A list that grows, every quarter of an hour",
            """{ "url": "https://pbx.example/calls.csv", "everyMinutes": 15 }"""
        ),
    ];

    public static void MapSetSourcePull(this IEndpointRouteBuilder api) =>
        api.MapPut("/sources/{id}/pull", Handle)
            .Needs(Scopes.UsageWrite)
            .Validates<Request>()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("set-pull")
            .WithSummary("Say from where and when a source's files are fetched; each becomes an import like any other")
            .WithExamples(Examples);

    private static async Task<Results<Ok<PullView>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        SetPull set,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        TimeOnly? hour = request.DailyAt is { } at ? TimeOnly.ParseExact(at, Hour, CultureInfo.InvariantCulture) : null;
        var wanted = new WantedPull(
            request.Url,
            new PullSchedule(request.EveryMinutes, hour),
            request.Credential?.In ?? PullCredential.None,
            request.Credential?.Name ?? "",
            request.Credential?.Secret
        );
        var done = await set.Run(caller.Scope, source.Id, wanted, caller.Actor, cancel);
        return await done.Match<Task<Results<Ok<PullView>, ProblemHttpResult>>>(
            async row => await PullView.Answer(db, row, source, clock, cancel),
            problem => Task.FromResult<Results<Ok<PullView>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }
}

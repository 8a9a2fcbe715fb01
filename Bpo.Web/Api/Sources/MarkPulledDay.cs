using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class MarkPulledDay
{
    public sealed record Request(
        [property: Description("How the file came, such as who sent it; 1 to 500 characters.")] string Note
    );

    private static readonly ExampleRequest[] Examples =
    [
        new("uploaded", "The file was uploaded by hand", """{ "note": "Sent by mail, uploaded on 20 November" }"""),
    ];

    public static void MapMarkPulledDay(this IEndpointRouteBuilder api)
    {
        api.MapPut("/sources/{id}/pull/days/{date}", Mark)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("mark-pulled-day")
            .WithSummary("Say that the file of a missed day came another way; what the day brought is judged as before")
            .WithExamples(Examples);
        api.MapDelete("/sources/{id}/pull/days/{date}", Undo)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("unmark-pulled-day")
            .WithSummary("Take back that the file of a day came another way: it is missed again");
    }

    private static Task<Results<Ok<PullView>, ProblemHttpResult>> Mark(
        string id,
        DateOnly date,
        Request request,
        BpoDbContext db,
        MarkMissedDay mark,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Answer(
            id,
            db,
            caller,
            clock,
            source => mark.Run(caller.Scope, source, date, request.Note, caller.Actor, cancel),
            cancel
        );

    private static Task<Results<Ok<PullView>, ProblemHttpResult>> Undo(
        string id,
        DateOnly date,
        BpoDbContext db,
        MarkMissedDay mark,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    ) => Answer(id, db, caller, clock, source => mark.Undo(caller.Scope, source, date, caller.Actor, cancel), cancel);

    private static async Task<Results<Ok<PullView>, ProblemHttpResult>> Answer(
        string id,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        Func<Source, Task<Result<SourcePull>>> what,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var done = await what(source);
        return await done.Match<Task<Results<Ok<PullView>, ProblemHttpResult>>>(
            async row => await PullView.Answer(db, row, source, clock, cancel),
            problem => Task.FromResult<Results<Ok<PullView>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }
}

using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Hooks;

public static class ListHookMessages
{
    /// <summary>As many as a person looks at; older ones are read as imports.</summary>
    private const int Most = 100;

    /// <param name="MessageId">As the sender names it; a hash of long ones.</param>
    /// <param name="ImportId">What it became; null while it waits.</param>
    public sealed record Message(string MessageId, DateTimeOffset ReceivedAt, string? ImportId);

    public static void MapListHookMessages(this IEndpointRouteBuilder api) =>
        api.MapGet("/sources/{id}/hook-messages", Handle)
            .Needs(Scopes.UsageWrite)
            .WithName("list-hook-messages")
            .WithSummary($"The last {Most} pushes of a source that were taken, newest first, and what each became");

    private static async Task<Results<Ok<Page<Message>>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var taken = await TakenPushes.Read(db, source.Id, skip: 0, Most, cancel);
        return TypedResults.Ok(
            new Page<Message>(
                [
                    .. taken.Select(push => new Message(
                        push.MessageId,
                        push.ReceivedAt,
                        push.Import is { } import ? PublicId.Format(PublicId.Import, import.Id) : null
                    )),
                ],
                NextCursor: null
            )
        );
    }
}

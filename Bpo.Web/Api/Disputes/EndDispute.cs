using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Disputes;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Disputes;

public static class EndDispute
{
    public enum Ending
    {
        /// <summary>Take the other side's offer.</summary>
        Settle,

        /// <summary>Take one's own dispute back.</summary>
        Withdraw,
    }

    public sealed record Request(
        Ending Ending,
        [property: Description("What the other side decided outside the product; absent for one's own decision.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    private static readonly ExampleRequest Example = new(
        "settle",
        "Accept the other side's offer",
        """{ "ending": "settle" }"""
    );

    public static void MapEndDispute(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/disputes/{dispute}/ending", Handle)
            .Needs(Scopes.DisputesWrite)
            .MayBeRecorded()
            .NeedsEtag()
            .WithName("end-dispute")
            .WithSummary(
                "Settle a dispute at the other side's offer, which becomes a line of the next draft, or withdraw it"
            )
            .WithExamples(Example);

    private static async Task<Results<Ok<DisputeView>, ProblemHttpResult>> Handle(
        string id,
        string dispute,
        Request request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindDispute(id, dispute, cancel) is not { } row)
        {
            return ApiProblem.NotFound("dispute");
        }

        if (context.Stale(row) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var said = request.OnBehalf?.Said();
        var now = clock.GetUtcNow();
        var ended =
            request.Ending == Ending.Settle
                ? await DisputeTalk.Settle(db, row, caller.Actor, now, cancel, said)
                : await DisputeTalk.Withdraw(db, row, caller.Actor, now, cancel, said);
        return await db.Answer(ended, context, cancel);
    }
}

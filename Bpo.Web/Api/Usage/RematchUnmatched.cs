using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Usage;

public static class RematchUnmatched
{
    /// <param name="Moved">Contacts that another contract or service claims now.</param>
    public sealed record Answer(int Moved);

    public static void MapRematchUnmatched(this IEndpointRouteBuilder api) =>
        api.MapPost("/usage/unmatched/rematch", Handle)
            .Needs(Scopes.UsageWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("rematch-unmatched")
            .WithSummary("Ask again which contract claims each unmatched contact; issued months stay as they are");

    private static async Task<Ok<Answer>> Handle(UnmatchedUsage unmatched, Caller caller, CancellationToken cancel) =>
        TypedResults.Ok(new Answer(await unmatched.Rematch(caller.Scope, cancel)));
}

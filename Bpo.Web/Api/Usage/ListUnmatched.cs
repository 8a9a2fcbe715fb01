using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Usage;

public static class ListUnmatched
{
    public static void MapListUnmatched(this IEndpointRouteBuilder api) =>
        api.MapGet("/usage/unmatched", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("list-unmatched")
            .WithSummary(
                "Contacts that no contract claims, by source, queue and agent; the oldest first, at most 1,000"
            );

    private static async Task<Ok<Page<UnmatchedGroup>>> Handle(
        UnmatchedUsage unmatched,
        Caller caller,
        CancellationToken cancel
    ) => TypedResults.Ok(new Page<UnmatchedGroup>(await unmatched.Read(caller.Scope, cancel), NextCursor: null));
}

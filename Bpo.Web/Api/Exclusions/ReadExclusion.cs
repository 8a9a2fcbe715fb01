using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Exclusions;

public static class ReadExclusion
{
    public static void MapReadExclusion(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/exclusions/{exclusion}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-exclusion")
            .WithSummary("Read an exclusion; its ETag is needed to decide about it");

    private static async Task<Results<Ok<ExclusionView>, ProblemHttpResult>> Handle(
        string id,
        string exclusion,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindExclusion(id, exclusion, cancel) is not { } record)
        {
            return ApiProblem.NotFound("exclusion");
        }

        context.Show(record);
        return TypedResults.Ok(ExclusionView.Of(record, await db.AttestationsOf(record.ContractId, cancel)));
    }
}

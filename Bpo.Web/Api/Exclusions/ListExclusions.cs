using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Exclusions;

public static class ListExclusions
{
    public static void MapListExclusions(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/exclusions", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("list-exclusions")
            .WithSummary("List the exclusions of a contract, oldest first");

    private static async Task<Results<Ok<Page<ExclusionView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] PageQuery page,
        Word<ExclusionStatus>? status,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var rows = db.Set<ExclusionRecord>().AsNoTracking().Where(row => row.ContractId == contract.Id);
        if (status is { Value: var wanted })
        {
            rows = rows.Where(row => row.Status == wanted);
        }

        var attested = await db.AttestationsOf(contract.Id, cancel);
        return await rows.PageById(page, row => row.Id, row => ExclusionView.Of(row, attested), cancel);
    }
}

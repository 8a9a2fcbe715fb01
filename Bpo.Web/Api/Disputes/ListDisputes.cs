using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Disputes;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Disputes;

public static class ListDisputes
{
    public static void MapListDisputes(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/disputes", Handle)
            .Needs(Scopes.InvoicesRead)
            .WithName("list-disputes")
            .WithSummary("List the disputes of a contract, oldest first; their messages are read one by one");

    private static async Task<Results<Ok<Page<DisputeView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] PageQuery page,
        Word<DisputeState>? state,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var rows = db.Set<Dispute>().AsNoTracking().Where(row => row.ContractId == contract.Id);
        if (state is { Value: var wanted })
        {
            rows = rows.Where(row => row.State == wanted);
        }

        var attested = await db.AttestationsOf(contract.Id, cancel);
        return await rows.PageById(page, row => row.Id, row => DisputeView.Of(row, [], attested), cancel);
    }
}

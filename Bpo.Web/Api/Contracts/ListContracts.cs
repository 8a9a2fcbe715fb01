using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts;

public static class ListContracts
{
    public static void MapListContracts(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts", Handle)
            .Needs(Scopes.ContractsRead)
            .WithName("list-contracts")
            .WithSummary("List contracts, oldest first");

    private static async Task<Results<Ok<Page<ContractView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page,
        string? clientId,
        Word<ContractStatus>? status,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        var contracts = db.Set<Contract>().AsNoTracking();
        if (clientId is not null)
        {
            var client = PublicId.Parse(PublicId.Client, clientId);
            contracts = contracts.Where(contract => contract.ClientId == client);
        }

        if (status is { Value: var wanted })
        {
            contracts = contracts.Where(contract => contract.Status == wanted);
        }

        return await contracts.PageById(page, contract => contract.Id, ContractView.Of, cancel);
    }
}

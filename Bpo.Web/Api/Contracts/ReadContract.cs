using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts;

public static class ReadContract
{
    public static void MapReadContract(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}", Handle)
            .Needs(Scopes.ContractsRead)
            .WithName("read-contract")
            .WithSummary("Read a contract");

    private static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        context.Show(contract);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}

using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
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
            .WithSummary("Read a contract, and when its prices change next");

    private static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        context.Show(contract);
        return TypedResults.Ok(
            ContractView.Of(contract) with
            {
                NextPriceChange = await NextChange(db, contract.Id, clock.GetUtcNow(), cancel),
            }
        );
    }

    private static async Task<PriceChangeAnswer?> NextChange(
        BpoDbContext db,
        Guid contract,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var versions = await db.TermsOf(contract, cancel);
        var inForce =
            versions.LastOrDefault(version => version.Terms.EffectiveFrom <= version.Terms.Zone.DateOf(now))
            ?? (versions.Count > 0 ? versions[0] : null);
        return inForce?.Terms is { Commitments.Indexation: { } indexation } terms
            ? PriceChangeAnswer.Of(indexation.NextChange(terms.Zone.DateOf(now)))
            : null;
    }
}

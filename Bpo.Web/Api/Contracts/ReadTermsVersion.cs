using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts;

public static class ReadTermsVersion
{
    public static void MapReadTermsVersion(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/terms/{version:int}", Handle)
            .Needs(Scopes.ContractsRead)
            .WithName("read-terms-version")
            .WithSummary("Read one version of the terms");

    private static async Task<Results<Ok<TermsVersionView>, ProblemHttpResult>> Handle(
        string id,
        int version,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var found = await db.Set<TermsVersion>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.ContractId == contract.Id && row.Number == version, cancel);
        return found is null ? ApiProblem.NotFound("terms-version") : TypedResults.Ok(TermsVersionView.Of(found));
    }
}

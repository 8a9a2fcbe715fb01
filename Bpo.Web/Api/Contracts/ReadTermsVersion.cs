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
            .WithSummary("Read one version of the terms, also one that waits for approval or was refused");

    private static async Task<Results<Ok<TermsVersionView>, ProblemHttpResult>> Handle(
        string id,
        int version,
        BpoDbContext db,
        Caller caller,
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
        if (found is not null)
        {
            return TypedResults.Ok(TermsVersionView.Of(found));
        }

        // What is only put forward is the writers' and deciders' business, not yet the other party's.
        var isInside = caller.May(Scopes.ContractsWrite) || caller.May(Scopes.ContractsApprove);
        var waiting = await db.Set<TermsDraft>()
            .AsNoTracking()
            .Where(row => isInside && row.ContractId == contract.Id && row.Number == version)
            .FirstOrDefaultAsync(
                row => row.Status == TermsDraftStatus.Waiting || row.Status == TermsDraftStatus.Refused,
                cancel
            );
        return waiting is null ? ApiProblem.NotFound("terms-version") : TypedResults.Ok(TermsVersionView.Of(waiting));
    }
}

using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts;

public static class ListTermsVersions
{
    public static void MapListTermsVersions(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/terms", Handle)
            .Needs(Scopes.ContractsRead)
            .WithName("list-terms-versions")
            .WithSummary("List the versions of the terms, oldest first");

    private static async Task<Results<Ok<Page<TermsVersionView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    ) =>
        await db.FindContract(id, cancel) is { } contract
            ? await db.Set<TermsVersion>()
                .AsNoTracking()
                .Where(version => version.ContractId == contract.Id)
                .PageByNumber(page, version => version.Number, TermsVersionView.Of, cancel)
            : ApiProblem.NotFound("contract");
}

using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Attestations;

public static class ListAttestations
{
    public static void MapListAttestations(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/attestations", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("list-attestations")
            .WithSummary("List what was recorded for the other side of a contract, oldest first");

    private static async Task<Results<Ok<Page<AttestationView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    ) =>
        await db.FindContract(id, cancel) is { } contract
            ? await db.Set<Attestation>()
                .AsNoTracking()
                .Where(row => row.ContractId == contract.Id)
                .PageById(page, row => row.Id, AttestationView.Of, cancel)
            : ApiProblem.NotFound("contract");
}

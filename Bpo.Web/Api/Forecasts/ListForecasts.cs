using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Forecasts;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Forecasts;

public static class ListForecasts
{
    public static void MapListForecasts(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/forecasts", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("list-forecasts")
            .WithSummary("List the versions of a contract's forecast, oldest first");

    private static async Task<Results<Ok<Page<ForecastView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var attested = await db.AttestationsOf(contract.Id, cancel);
        return await db.Set<ForecastVersion>()
            .AsNoTracking()
            .Where(row => row.ContractId == contract.Id)
            .PageByNumber(page, row => row.Number, row => ForecastView.Of(row, attested), cancel);
    }
}

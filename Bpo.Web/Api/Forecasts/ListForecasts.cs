using Bpo.Billing.Persistence;
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
    ) =>
        await db.FindContract(id, cancel) is { } contract
            ? await db.Set<ForecastVersion>()
                .AsNoTracking()
                .Where(row => row.ContractId == contract.Id)
                .PageByNumber(page, row => row.Number, ForecastView.Of, cancel)
            : ApiProblem.NotFound("contract");
}

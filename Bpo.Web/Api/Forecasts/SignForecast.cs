using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain.Access;
using Bpo.Domain.Forecasts;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Forecasts;

public static class SignForecast
{
    /// <summary>Nothing to say where one signs for one's own side.</summary>
    public sealed record Request(
        [property: Description("How the other side signed outside the product; absent for one's own signature.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public static void MapSignForecast(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/forecasts/{forecast}/signature", Handle)
            .Needs(Scopes.ExclusionsWrite)
            .MayBeRecorded()
            .WithName("sign-forecast")
            .WithSummary(
                "Sign a forecast for one's own side, or record the other side's signature; with both it is locked"
            );

    private static async Task<Results<Ok<ForecastView>, ProblemHttpResult>> Handle(
        string id,
        string forecast,
        Request? request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var contract = PublicId.Parse(PublicId.Contract, id);
        var key = PublicId.Parse(PublicId.Forecast, forecast);
        if (
            await db.Set<ForecastVersion>()
                .FirstOrDefaultAsync(row => row.Id == key && row.ContractId == contract, cancel)
            is not { } version
        )
        {
            return ApiProblem.NotFound("forecast");
        }

        var signed = await ExchangeForecast.Sign(
            db,
            version,
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request?.OnBehalf?.Said()
        );
        if (await db.SaveUnlessStale(cancel) is { } changed)
        {
            return ApiProblem.Of(changed);
        }

        var attested = await db.AttestationsOf(version.ContractId, cancel);
        return signed.Match<Results<Ok<ForecastView>, ProblemHttpResult>>(
            done =>
            {
                context.Show(done);
                return TypedResults.Ok(ForecastView.Of(done, attested));
            },
            problem => ApiProblem.Of(problem)
        );
    }
}

using Bpo.Billing.Calculators.Staffing;
using Bpo.Web.Access;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Calculators;

public static class StaffQueues
{
    public static void MapStaffQueues(this IEndpointRouteBuilder api) =>
        api.MapPost("/calculators/staffing", Handle)
            .Needs(Scopes.Calculate)
            .Accepts<StaffingCalculation>("application/json")
            .WithName("calculate-staffing")
            .WithSummary("Agents needed for a forecast, interval by interval; nothing is kept")
            .WithExamples(CalculatorExamples.Staffing);

    private static async Task<Results<Ok<StaffingAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        CancellationToken cancel
    ) => (await request.ReadJson(cancel)).Then(StaffingCalculator.Run).ToAnswer(answer => answer);
}

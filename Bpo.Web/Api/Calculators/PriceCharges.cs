using Bpo.Billing.Calculators.Charges;
using Bpo.Web.Access;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Calculators;

public static class PriceCharges
{
    public static void MapPriceCharges(this IEndpointRouteBuilder api) =>
        api.MapPost("/calculators/charges", Handle)
            .Needs(Scopes.Calculate)
            .Accepts<ChargesCalculation>("application/json")
            .WithName("calculate-charges")
            .WithSummary("Price terms and usage; nothing is kept")
            .WithExamples(CalculatorExamples.Charges);

    private static async Task<Results<Ok<ChargesAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        CancellationToken cancel
    ) => (await request.ReadJson(cancel)).Then(ChargesCalculator.Run).ToAnswer(answer => answer);
}

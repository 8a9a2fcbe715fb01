using Bpo.Billing.Calculators.Slas;
using Bpo.Web.Access;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Calculators;

public static class JudgeSlas
{
    public static void MapJudgeSlas(this IEndpointRouteBuilder api) =>
        api.MapPost("/calculators/slas", Handle)
            .Needs(Scopes.Calculate)
            .Accepts<SlasCalculation>("application/json")
            .WithName("calculate-slas")
            .WithSummary("Judge service levels and credits; nothing is kept")
            .WithExamples(CalculatorExamples.Slas);

    private static async Task<Results<Ok<SlasAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        CancellationToken cancel
    ) => (await request.ReadJson(cancel)).Then(SlasCalculator.Run).ToAnswer(answer => answer);
}

namespace Bpo.Web.Api.Calculators;

internal static class CalculatorRoutes
{
    public static void MapCalculators(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Calculators");
        api.MapPriceCharges();
        api.MapJudgeSlas();
        api.MapStaffQueues();
    }
}

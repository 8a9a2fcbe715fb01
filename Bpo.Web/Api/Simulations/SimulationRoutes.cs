namespace Bpo.Web.Api.Simulations;

internal static class SimulationRoutes
{
    public static void MapSimulations(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Simulations");
        api.MapSimulate();
        api.MapReadSimulation();
    }
}

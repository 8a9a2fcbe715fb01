using Bpo.Web.Api.Forecasts;
using Bpo.Web.Api.Staffing;

namespace Bpo.Web.Api.Exclusions;

internal static class ExclusionRoutes
{
    public static void MapExclusions(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Exclusions");
        api.MapAddExclusion();
        api.MapListExclusions();
        api.MapReadExclusion();
        api.MapReadExclusionEffect();
        api.MapDecideOnExclusion();
        var forecasts = app.MapGroup("").WithTags("Forecasts");
        forecasts.MapAddForecast();
        forecasts.MapListForecasts();
        forecasts.MapReadStaffing();
        forecasts.MapSignForecast();
    }
}

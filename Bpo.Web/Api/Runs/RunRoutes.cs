namespace Bpo.Web.Api.Runs;

internal static class RunRoutes
{
    public static void MapRuns(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Runs");
        api.MapStartRun();
        api.MapReadRun();
    }
}

using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Bpo.Web.Operations.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database is there and migrated, jobs run.</summary>
public static class HealthEndpoints
{
    public const string Ready = "ready";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Map(app, "/health/live", tag: null);
        Map(app, "/health/ready", Ready);
    }

    private static void Map(IEndpointRouteBuilder app, string path, string? tag) =>
        app.MapHealthChecks(
                path,
                new HealthCheckOptions { Predicate = check => tag is not null && check.Tags.Contains(tag) }
            )
            .AllowAnonymous()
            .DisableHttpMetrics();
}

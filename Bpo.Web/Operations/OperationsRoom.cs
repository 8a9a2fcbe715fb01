using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents;
using Bpo.Web.Operations.Health;
using Bpo.Web.Operations.Settings;
using Bpo.Web.Operations.Startup;

namespace Bpo.Web.Operations;

/// <summary>What every request meets first: limits, headers, one form of refusal; and the questions of the platform.</summary>
public static class OperationsRoom
{
    public static void AddOperations(this WebApplicationBuilder builder, BpoSettings settings)
    {
        builder.AddRequestLimits(settings.Ingestion);
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemShape.Complete);
        builder.Services.AddExceptionHandler<BadRequests>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: [HealthEndpoints.Ready]);
        builder.Services.AddHostedService<Telemetry>();
        builder.Services.AddRuns(settings.Ingestion);
        builder.Services.AddDocuments();
        builder.Services.AddStart();
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    public static void UseOperations(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        // The API answers with problems, whatever went wrong; pages have their own way.
        app.UseWhen(AccessRoom.IsApi, api => api.UseStatusCodePages());
    }

    public static void MapOperations(this WebApplication app) => app.MapHealth();
}

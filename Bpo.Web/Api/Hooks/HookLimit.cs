using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Bpo.Web.Api.Hooks;

/// <summary>How often one source may push: a busy switch sends ten a second, who tries secrets sends more.</summary>
public static class HookLimit
{
    public const string Policy = "hooks";

    private const int PushesPerMinute = 1_200;

    public static void AddHookLimit(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(limiter =>
            limiter.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Request.RouteValues["source"]?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = PushesPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            )
        );
}

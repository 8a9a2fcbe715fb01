using System.Threading.RateLimiting;

namespace Bpo.Web.Access.People;

/// <summary>How often one address may try to sign in.</summary>
public static class SignInLimit
{
    public const string Policy = "sign-in";
    private const int TriesPerMinute = 10;

    public static void AddSignInLimit(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = TriesPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            );
        });
}

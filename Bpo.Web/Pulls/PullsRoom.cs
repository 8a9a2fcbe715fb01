using Bpo.Billing.Runs.Pulls;
using Bpo.Web.Jobs;

namespace Bpo.Web.Pulls;

/// <summary>Files that are fetched: from addresses somebody wrote down, so never from inside.</summary>
internal static class PullsRoom
{
    public static void AddPulls(this IServiceCollection services)
    {
        services.AddSingleton<PullClient>();
        services.AddSingleton<FetchFile>();
        services.AddSingleton<EndPull>();
        services.AddSingleton<PullSource>();
        services.AddSingleton<DuePulls>();
    }
}

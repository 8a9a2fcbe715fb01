using Bpo.Billing.Runs;

namespace Bpo.Web.Operations;

/// <summary>The use cases of Billing, for the API, the pages and the jobs alike.</summary>
public static class RunsRoom
{
    public static void AddRuns(this IServiceCollection services)
    {
        services.AddSingleton<AddTerms>();
    }
}

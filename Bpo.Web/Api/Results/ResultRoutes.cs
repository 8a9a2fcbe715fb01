using Bpo.Web.Api.Contacts;
using Bpo.Web.Api.Histories;
using Bpo.Web.Api.Reviews;
using Bpo.Web.Api.Usage;

namespace Bpo.Web.Api.Results;

internal static class ResultRoutes
{
    public static void MapResults(this IEndpointRouteBuilder app)
    {
        var usage = app.MapGroup("").WithTags("Usage");
        usage.MapAddContacts();
        usage.MapListContacts();
        usage.MapAddUsage();
        var results = app.MapGroup("").WithTags("Results");
        results.MapReadMetrics();
        results.MapReadResults();
        results.MapReadRollUp();
        results.MapReadBudgets();
        results.MapSeeAlerts();
        results.MapReadFindings();
        results.MapReadContractHistory();
        results.MapStartRecompute();
        var reviews = app.MapGroup("").WithTags("Reviews");
        reviews.MapReadMonthlyReview();
        reviews.MapWriteMonthlyReview();
    }
}

using Bpo.Web.Api.Contacts;
using Bpo.Web.Api.Reviews;

namespace Bpo.Web.Api.Results;

internal static class ResultRoutes
{
    public static void MapResults(this IEndpointRouteBuilder app)
    {
        var usage = app.MapGroup("").WithTags("Usage");
        usage.MapListContacts();
        var results = app.MapGroup("").WithTags("Results");
        results.MapReadResults();
        var reviews = app.MapGroup("").WithTags("Reviews");
        reviews.MapReadMonthlyReview();
        reviews.MapWriteMonthlyReview();
    }
}

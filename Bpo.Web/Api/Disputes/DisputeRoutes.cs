using Bpo.Web.Api.Credits;
using Bpo.Web.Api.Reconciliation;

namespace Bpo.Web.Api.Disputes;

internal static class DisputeRoutes
{
    public static void MapDisputes(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Disputes");
        api.MapAddDispute();
        api.MapListDisputes();
        api.MapReadDispute();
        api.MapWriteInDispute();
        api.MapEndDispute();
        var credits = app.MapGroup("").WithTags("Credits");
        app.MapGroup("").WithTags("Results").MapReadReconciliation();
        credits.MapReadCredits();
        credits.MapAnswerToCredit();
        credits.MapAddIncident();
        credits.MapChooseLevel();
    }
}

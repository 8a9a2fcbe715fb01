using Bpo.Web.Api.Contracts.Drafts;

namespace Bpo.Web.Api.Contracts;

internal static class ContractRoutes
{
    public static void MapContracts(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Contracts");
        api.MapAddContract();
        api.MapListContracts();
        api.MapReadContract();
        api.MapChangeContract();
        api.MapAddTermsVersion();
        api.MapListTermsVersions();
        api.MapReadTermsVersion();
        api.MapActivate();
        api.MapBeginDraft();
        api.MapReadDraft();
        api.MapChangeDraft();
        api.MapDiscardDraft();
        api.MapPutForward();
        api.MapDecide();
        api.MapApprovalLimits();
    }
}

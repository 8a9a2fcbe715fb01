using Bpo.Web.Api.Hooks;
using Bpo.Web.Api.Imports;
using Bpo.Web.Api.Jobs;
using Bpo.Web.Api.Usage;

namespace Bpo.Web.Api.Sources;

internal static class SourceRoutes
{
    public static void MapSources(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Usage");
        api.MapListFormats();
        api.MapDetectSource();
        api.MapAddSource();
        api.MapListSources();
        api.MapReadSource();
        api.MapChangeSource();
        api.MapStartImport();
        api.MapListImports();
        api.MapReadImport();
        api.MapListRejections();
        api.MapApproveImport();
        api.MapRejectImport();
        api.MapRollBack();
        api.MapReadJob();
        api.MapCancelJob();
        api.MapHookSecrets();
        api.MapRemoveHookSecret();
        api.MapListHookMessages();
        api.MapReadQuarantine();
        api.MapDismissRows();
        api.MapRecycleRows();
        api.MapListUnmatched();
        api.MapRematchUnmatched();
        api.MapReadSourceCompleteness();
        api.MapSetSourceExpectation();
        api.MapClearSourceExpectation();
        api.MapReadSourcePull();
        api.MapSetSourcePull();
        api.MapClearSourcePull();
        api.MapRunSourcePull();
        api.MapMarkPulledDay();
    }
}

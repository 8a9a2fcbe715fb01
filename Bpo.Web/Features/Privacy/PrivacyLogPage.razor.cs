using Bpo.Billing.Runs.Privacy;
using Bpo.Web.Components.Lists;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Privacy;

/// <summary>Who saw which number and why, who was erased, and what retention took.</summary>
public sealed partial class PrivacyLogPage(PrivacyLog log, CurrentCaller current)
{
    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    private string? Chosen => PrivacyTrace.Actions.FirstOrDefault(action => action == Action);

    private async Task<RowPage<PrivacyLog.Row>> Read(RowQuery query) =>
        await log.Read(await current.Get(), Chosen, query, CancellationToken.None);
}

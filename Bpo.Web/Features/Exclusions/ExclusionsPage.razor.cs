using Bpo.Domain.Sla.Exclusions;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Exclusions;

/// <summary>What somebody asks to leave out, what waits for the reader, and what was decided.</summary>
public sealed partial class ExclusionsPage(ExclusionInbox inbox, CurrentCaller current)
{
    private IReadOnlyDictionary<ExclusionStatus, int> counts = new Dictionary<ExclusionStatus, int>();
    private bool mayPropose;

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    private ExclusionStatus? Chosen => Enum.TryParse<ExclusionStatus>(Status, out var status) ? status : null;

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        mayPropose = caller.May(Scopes.ExclusionsWrite);
        counts = await inbox.Counts(caller.Scope, CancellationToken.None);
    }

    private async Task<RowPage<ExclusionInbox.Row>> Read(RowQuery query) =>
        await inbox.Read((await current.Get()).Scope, Chosen, query, CancellationToken.None);
}

using Bpo.Web.Access;
using Bpo.Web.Components.Lists;

namespace Bpo.Web.Features.Disputes;

/// <summary>What the two sides see differently, and until when it shall be settled.</summary>
public sealed partial class DisputesPage(DisputeDesk desk, CurrentCaller current)
{
    private bool mayOpen;

    protected override async Task OnInitializedAsync() => mayOpen = (await current.Get()).May(Scopes.DisputesWrite);

    private async Task<RowPage<DisputeDesk.Row>> Read(RowQuery query) =>
        await desk.List((await current.Get()).Scope, query, CancellationToken.None);
}

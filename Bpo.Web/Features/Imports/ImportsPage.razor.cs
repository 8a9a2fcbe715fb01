using Bpo.Web.Access;
using Bpo.Web.Components.Lists;

namespace Bpo.Web.Features.Imports;

/// <summary>Usage by file: what came, what was taken, what was set aside.</summary>
public sealed partial class ImportsPage(ImportList imports, CurrentCaller current)
{
    private IReadOnlyList<ImportList.SourceChoice>? sources;
    private bool mayUpload;
    private int taken;

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        mayUpload = caller.May(Scopes.UsageWrite);
        sources = await imports.Sources(caller.Scope, CancellationToken.None);
    }

    private void Taken() => taken++;

    private async Task<RowPage<ImportList.Row>> Read(RowQuery query) =>
        await imports.Read((await current.Get()).Scope, query, CancellationToken.None);
}

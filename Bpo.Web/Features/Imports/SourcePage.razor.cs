using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>One source: how its files come, and the latest of them.</summary>
public sealed partial class SourcePage(ReadSources read, CurrentCaller current)
{
    private ReadSources.View? view;
    private bool isMissing;

    [Parameter]
    public required string Id { get; set; }

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        view = await read.One((await current.Get()).Scope, Id, CancellationToken.None);
        isMissing = view is null;
    }
}

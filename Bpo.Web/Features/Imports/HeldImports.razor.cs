using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Files that count for nothing until somebody decides, above the list of all files.</summary>
public sealed partial class HeldImports(ReadHeld read, CurrentCaller current)
{
    private IReadOnlyList<ReadHeld.Row>? held;

    /// <summary>Counts up when a file was sent, so that one that is held appears.</summary>
    [Parameter]
    public int Taken { get; set; }

    protected override async Task OnParametersSetAsync() =>
        held = await read.Handle((await current.Get()).Scope, CancellationToken.None);
}

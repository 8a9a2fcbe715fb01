using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bpo.Web.Components.Pieces;

/// <summary>A text that is to be pasted elsewhere.</summary>
public sealed partial class CopyField(IJSRuntime script)
{
    private bool isCopied;
    private bool isRefused;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    protected override void OnParametersSet() => (isCopied, isRefused) = (false, false);

    private async Task Copy()
    {
        try
        {
            await script.InvokeVoidAsync("navigator.clipboard.writeText", Value);
            (isCopied, isRefused) = (true, false);
        }
        catch (JSException)
        {
            // A browser that trusts neither the page nor the person; the text can still be selected.
            (isCopied, isRefused) = (false, true);
        }
    }
}

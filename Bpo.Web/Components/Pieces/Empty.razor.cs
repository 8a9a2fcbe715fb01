using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>Says what would stand here, and how to get it.</summary>
public sealed partial class Empty
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}

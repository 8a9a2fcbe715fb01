using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Status;

/// <summary>A state as shape and word.</summary>
public sealed partial class Badge
{
    [Parameter, EditorRequired]
    public required Tone Tone { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}

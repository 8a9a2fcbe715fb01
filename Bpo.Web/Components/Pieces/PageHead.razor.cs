using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>The title, which is also the browser's and the last crumb; one sentence of scope; what can be done here.</summary>
public sealed partial class PageHead
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The last crumb, where the title repeats what the crumbs before it say.</summary>
    [Parameter]
    public string? Short { get; set; }

    [Parameter]
    public string? Scope { get; set; }

    [Parameter]
    public IReadOnlyList<Crumb> Trail { get; set; } = [];

    [Parameter]
    public RenderFragment? State { get; set; }

    [Parameter]
    public RenderFragment? Actions { get; set; }
}

/// <summary>A place above the page.</summary>
public sealed record Crumb(string Name, string Href);

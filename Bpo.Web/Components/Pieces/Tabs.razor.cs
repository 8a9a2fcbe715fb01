using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>Parts of one thing, each with an address of its own so that Back works.</summary>
public sealed partial class Tabs
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Of { get; set; }
}

public sealed record Tab(string Name, string Href, bool IsCurrent);

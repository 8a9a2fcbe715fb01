using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>The strip of three to five figures that answers first.</summary>
public sealed partial class Figures
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Figure> Of { get; set; }
}

/// <param name="Reading">What the figure means, in words.</param>
/// <param name="Class"><c>negative</c> or <c>positive</c> for the reader, or nothing.</param>
public sealed record Figure(string Label, string Value, string Reading, string? Unit = null, string Class = "");

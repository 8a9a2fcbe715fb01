using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>A labelled field with its hint, whose place the error takes.</summary>
public sealed partial class TextField
{
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Across both columns.</summary>
    [Parameter]
    public bool IsWhole { get; set; }
}

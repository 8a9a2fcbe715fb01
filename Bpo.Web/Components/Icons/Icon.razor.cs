using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Icons;

/// <summary>A stroke drawing of 16 units that takes the colour of its text. It never stands alone: a word is beside it.</summary>
public sealed partial class Icon
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public string Class { get; set; } = "";
}

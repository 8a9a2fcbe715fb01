using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>Holds the place of rows on their way; invisible for the first 300 ms.</summary>
public sealed partial class Skeleton
{
    [Parameter]
    public int Rows { get; set; } = 6;
}

using Bpo.Domain;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>A refusal in the reader's words where its code is translated, else as it was given.</summary>
public sealed partial class ProblemNote
{
    [Parameter]
    public Problem? Problem { get; set; }

    /// <summary>What the page calls the place of a fault; null where pointers are what the reader writes.</summary>
    [Parameter]
    public Func<string, string>? PlaceOf { get; set; }
}

using Bpo.Domain;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>A refusal in the reader's words where its code is translated, else as it was given.</summary>
public sealed partial class ProblemNote
{
    [Parameter]
    public Problem? Problem { get; set; }
}

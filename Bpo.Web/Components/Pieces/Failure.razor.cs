using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pieces;

/// <summary>Takes the place of what failed: what was kept, and what to do. The host's log has the rest.</summary>
public sealed partial class Failure
{
    [Parameter, EditorRequired]
    public required EventCallback OnRetry { get; set; }
}

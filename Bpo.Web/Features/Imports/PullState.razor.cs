using Bpo.Domain.Usage;
using Bpo.Web.Components.Status;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>How the last pull of a source ended, and when the next one comes.</summary>
public sealed partial class PullState
{
    [Parameter, EditorRequired]
    public required SourcePull Pull { get; set; }

    internal static Tone ToneOf(PullStatus status) =>
        status switch
        {
            PullStatus.Taken or PullStatus.Unchanged => Tone.Ok,
            PullStatus.Failed => Tone.Bad,
            _ => Tone.Info,
        };
}

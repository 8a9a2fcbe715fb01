using Bpo.Domain.Disputes;
using Bpo.Web.Components.Status;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Disputes;

/// <summary>Open, answered, settled, withdrawn: shape and word.</summary>
public sealed partial class DisputeBadge
{
    [Parameter, EditorRequired]
    public required DisputeState State { get; set; }

    private Tone ToneOf =>
        State switch
        {
            DisputeState.Open => Tone.Warn,
            DisputeState.Answered => Tone.Info,
            DisputeState.Settled => Tone.Ok,
            _ => Tone.Mute,
        };
}

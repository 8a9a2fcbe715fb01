using Bpo.Domain.Sla.Exclusions;
using Bpo.Web.Components.Status;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Exclusions;

/// <summary>Proposed, approved, refused, withdrawn: shape and word.</summary>
public sealed partial class ExclusionBadge
{
    [Parameter, EditorRequired]
    public required ExclusionStatus Status { get; set; }

    private Tone ToneOf =>
        Status switch
        {
            ExclusionStatus.Proposed => Tone.Info,
            ExclusionStatus.Approved => Tone.Ok,
            ExclusionStatus.Refused => Tone.Bad,
            _ => Tone.Mute,
        };
}

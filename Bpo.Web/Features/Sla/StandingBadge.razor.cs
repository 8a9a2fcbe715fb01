using Bpo.Domain.Sla;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>On target, at risk, missed, not measured: shape and word.</summary>
public sealed partial class StandingBadge
{
    [Parameter, EditorRequired]
    public required Standing Of { get; set; }
}

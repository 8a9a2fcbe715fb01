using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The versions of the terms, newest first, with the draft above them.</summary>
public sealed partial class VersionTimeline
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<ContractView.Version> Versions { get; set; }

    [Parameter]
    public ContractView.Version? InForce { get; set; }

    /// <summary>How many values of the draft differ; none when nothing is being drawn up.</summary>
    [Parameter]
    public int Changes { get; set; }
}

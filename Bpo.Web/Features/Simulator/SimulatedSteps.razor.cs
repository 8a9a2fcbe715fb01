using Bpo.Domain.Invoices;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>Why a line of an alternative is what it is: the steps of the run.</summary>
public sealed partial class SimulatedSteps
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChargeLine> Lines { get; set; }
}

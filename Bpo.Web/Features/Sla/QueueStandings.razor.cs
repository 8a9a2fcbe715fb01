using Bpo.Domain.Sla;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>Each queue of a promise that each must keep: its value, how it stands, and what it may still lose.</summary>
public sealed partial class QueueStandings
{
    [Parameter, EditorRequired]
    public required SlaResult Result { get; set; }

    /// <summary>Null once the month is over, and where losses do not add up.</summary>
    [Parameter]
    public ClauseBudget? Budget { get; set; }
}

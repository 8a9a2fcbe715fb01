using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>Where alternatives change places, where one more unit costs less, and what single clauses take.</summary>
public sealed partial class SimulationFindings
{
    [Parameter, EditorRequired]
    public required SimulationResult Result { get; set; }

    private IEnumerable<(AlternativeResult Side, int Index)> Sides =>
        Result.Alternatives.Select((side, index) => (side, index));

    private long UpTo => Result.Alternatives[0].Curve is [.., var last] ? last.Volume : 0;

    private List<(string Name, Cliff Cliff)> AllCliffs =>
        [.. Sides.SelectMany(side => side.Side.Cliffs.Select(cliff => (Name(side.Index), cliff)))];

    private string Name(int side) => SideNames.Of(Result.Alternatives[side], side, Words);

    private string Monthly(long volume) => Formats.Number((decimal)volume / Result.Months.Count, 0);

    private static HiddenCost? Of(AlternativeResult side, HiddenCostKind kind) =>
        side.Hidden.FirstOrDefault(hidden => hidden.Kind == kind);
}

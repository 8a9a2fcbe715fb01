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

    private List<(string Name, string Charge, Cliff Cliff)> AllCliffs =>
        [
            .. Sides.SelectMany(side =>
                side.Side.Cliffs.Select(cliff => (Name(side.Index), ChargeOf(side.Side, cliff.Charge), cliff))
            ),
        ];

    /// <summary>As its lines are called; the id where it has none.</summary>
    private static string ChargeOf(AlternativeResult side, string charge) =>
        side.Months.SelectMany(month => month.Lines).FirstOrDefault(line => line.Charge == charge)?.Description.Say()
        ?? charge;

    private string Name(int side) => SideNames.Of(Result.Alternatives[side], side, Words);

    private string Monthly(long volume) => Formats.Number((decimal)volume / Result.Months.Count, 0);

    private static HiddenCost? Of(AlternativeResult side, HiddenCostKind kind) =>
        side.Hidden.FirstOrDefault(hidden => hidden.Kind == kind);
}

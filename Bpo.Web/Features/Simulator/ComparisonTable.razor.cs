using Bpo.Billing.Simulation;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>Lines and totals, a column an alternative; each amount opens to its steps.</summary>
public sealed partial class ComparisonTable
{
    private (int Place, ComparedLines.Row Row, int Side)? open;

    [Parameter, EditorRequired]
    public required SimulationResult Result { get; set; }

    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    [Parameter]
    public bool MayDraft { get; set; }

    private IEnumerable<(AlternativeResult Side, int Index)> Sides =>
        Result.Alternatives.Select((side, index) => (side, index));

    private bool IsOpen(int place, ComparedLines.Row row, int side) =>
        open is { } chosen
        && chosen.Place == place
        && chosen.Side == side
        && chosen.Row.Charge == row.Charge
        && chosen.Row.Name == row.Name;

    private void Toggle(int place, ComparedLines.Row row, int side) =>
        open = IsOpen(place, row, side) ? null : (place, row, side);

    private string Change(AlternativeResult side)
    {
        var difference = Formats.Difference(side.Difference.Amount, Result.Currency.Decimals);
        var whole = Result.Alternatives[0].Net;
        return whole.Minor <= 0
            ? difference
            : Words["Simulator.AndPercent", difference, Percent((decimal)side.Difference.Minor * 100 / whole.Minor)];
    }

    private static string Percent(decimal points) => Formats.Difference(points, 1);

    private static string Price(decimal? price) => price is { } value ? Formats.Number(value, 4) : "–";
}

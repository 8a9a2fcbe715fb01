using Bpo.Billing.Simulation;
using Bpo.Reports.Charts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>Fees side by side with their weak and strong months, and fees against the volume.</summary>
public sealed partial class SimulationCharts
{
    /// <summary>Chart units; type set at 7 of them is 12 pixels high at the card's usual width.</summary>
    private const double ChartWidth = 330;
    private const double ChartHeight = 190;

    [Parameter, EditorRequired]
    public required SimulationResult Result { get; set; }

    private int MonthCount => Result.Months.Count;

    private MarkupString Bars() =>
        Draw(
            new RangeChart
            {
                Language = Language.Current.Document,
                Width = ChartWidth,
                Height = ChartHeight,
                Description = Words["Simulator.BarsTitle"],
                Bars =
                [
                    .. Result.Alternatives.Select(
                        (side, index) =>
                            new RangedValue(SideNames.Of(side, index, Words), side.Fees.Amount, RangeOf(side))
                    ),
                ],
                Format = value => Formats.Number(value, 0),
            }.Draw()
        );

    private MarkupString Curves() =>
        Draw(
            new CurveChart
            {
                Language = Language.Current.Document,
                Width = ChartWidth,
                Height = ChartHeight,
                Description = Words["Simulator.CurveTitle"],
                Curves =
                [
                    .. Result.Alternatives.Select(
                        (side, index) =>
                            new Curve(
                                SideNames.Of(side, index, Words),
                                [.. side.Curve.Select(point => PointOf(point.Volume, point.Fees.Amount))]
                            )
                    ),
                ],
                Meetings =
                [
                    .. MeetingPoints
                        .Of(Result)
                        .Select(point => PointOf(point.Volume!.Value, point.FirstFees!.Value.Amount)),
                ],
                Today = (decimal)Result.Volume.Contacts / MonthCount,
                TodayLabel = Words["Simulator.AsItWas"],
                QuantityLabel = Words["Simulator.ContactsAMonth"],
                FormatQuantity = value => Formats.Number(value, 0),
                FormatCost = value => Formats.Number(value, 0),
            }.Draw()
        );

    private static MarkupString Key(int curve) => Draw(CurveChart.Key(curve));

    /// <summary>A month on average, so that one month and three can be read on one axis.</summary>
    private CurvePoint PointOf(long volume, decimal fees) => new((decimal)volume / MonthCount, fees / MonthCount);

    private static ValueRange? RangeOf(AlternativeResult side) =>
        side.Scenarios is [var weak, var usual, var strong]
            ? new ValueRange(weak.Fees.Amount, usual.Fees.Amount, strong.Fees.Amount)
            : null;

    private static MarkupString Draw(Scene scene) => new(scene.ToSvg());
}

using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Scorecards;
using Bpo.Web.Components.Status;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Sla;

/// <summary>Writes results of service levels: values with their unit, targets with their direction, how they stand.</summary>
internal static class Measured
{
    private const int ExactDecimals = 2;

    public static string Target(this SlaResult result) => Formats.Measures.Target(TargetOf(result));

    /// <summary>As many decimals as tell it from the target.</summary>
    public static string Write(this SlaResult result, Measurement measured) =>
        measured.Value is not { } value ? "–"
        : UnitOf(result, measured) is var unit && unit == result.ComparedUnit() ? result.Write(value)
        : Formats.Measures.Value(Of(value, unit));

    /// <summary>A value as compared with the target, such as that of another month.</summary>
    public static string Write(this SlaResult result, decimal? value) =>
        value is { } known ? Formats.Measures.Result(Of(known, result.ComparedUnit()), TargetOf(result)) : "–";

    /// <summary>With two decimals, for the explanation.</summary>
    public static string WriteExact(this SlaResult result, Measurement measured) =>
        measured.Value is not { } value ? "–"
        : UnitOf(result, measured) == MetricUnit.Percent ? Formats.Percent(value, ExactDecimals)
        : UnitOf(result, measured) == MetricUnit.Seconds ? Formats.Number(value, ExactDecimals) + Second
        : Formats.Number(value, ExactDecimals);

    /// <summary>What is left to the target, or how far it lies beyond, in words.</summary>
    public static string Margin(this SlaResult result, Words words)
    {
        if (result.Measured.Value is not { } value)
        {
            return "";
        }

        var distance = result.Target.Shortfall(value);
        var key = distance > 0 ? "Sla.Beyond" : "Sla.ToSpare";
        var size = Math.Abs(distance);
        var text = result.ComparedUnit() switch
        {
            MetricUnit.Percent => words["Terms.Points", Formats.Number(size, 1)],
            MetricUnit.Seconds => Formats.Number(size, size < 10 ? 1 : 0) + Second,
            _ => Formats.Number(size, ExactDecimals),
        };
        return words[key, text];
    }

    /// <summary>What may still be lost and how fast it goes, in words.</summary>
    public static string SayLeft(this BudgetStanding standing, SlaResult result, Words words) =>
        words[
            result.ComparedUnit() == MetricUnit.Percent ? "Sla.BudgetLeft" : "Sla.BudgetSecondsLeft",
            Formats.Number(decimal.Floor(standing.Left), 0),
            Formats.Number(decimal.Floor(standing.Allowed), 0)
        ] + (standing.Pace is { } pace ? " · " + words["Sla.BudgetPace", Formats.Number(pace, 2)] : "");

    public static Tone Tone(this Standing standing) =>
        standing switch
        {
            Standing.OnTarget => Components.Status.Tone.Ok,
            Standing.AtRisk => Components.Status.Tone.Warn,
            Standing.Missed => Components.Status.Tone.Bad,
            _ => Components.Status.Tone.Mute,
        };

    private static string Second =>
        Language.Current.Code switch
        {
            "ru" => "\u00a0с",
            "zh-Hans" => "\u00a0秒",
            _ => "\u00a0s",
        };

    private static MeasureTarget TargetOf(SlaResult result) =>
        new(Of(result.Target.Level, result.ComparedUnit()), result.Target.IsFloor);

    /// <summary>Judged by intervals, a result holds a share of them beside values of the metric itself.</summary>
    private static MetricUnit UnitOf(SlaResult result, Measurement measured) =>
        result.EachInterval is not null && measured.Scale == Measurement.PercentScale
            ? MetricUnit.Percent
            : result.Unit;

    private static MeasuredValue Of(decimal value, MetricUnit unit) =>
        new(
            value,
            unit switch
            {
                MetricUnit.Percent => MeasureUnit.Percent,
                MetricUnit.Seconds => MeasureUnit.Seconds,
                MetricUnit.Count => MeasureUnit.Count,
                _ => MeasureUnit.Score,
            }
        );
}

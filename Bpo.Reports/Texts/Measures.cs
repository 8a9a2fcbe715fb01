using Bpo.Reports.Scorecards;

namespace Bpo.Reports.Texts;

/// <summary>Writes measured figures with their unit.</summary>
public sealed class Measures(DocumentLanguage language)
{
    private const decimal LongestInSeconds = 120;
    private const decimal LongestInMinutes = 7200;
    private const int FinestDecimals = 4;
    private string SecondsUnit { get; } = language.Pick("\u00A0s", "\u00A0с", "\u00A0秒");
    private string MinutesUnit { get; } = language.Pick("\u00A0min", "\u00A0мин", "\u00A0分");
    private string HoursUnit { get; } = language.Pick("\u00A0h", "\u00A0ч", "\u00A0小时");
    private readonly Figures _figures = new(language);

    public string Value(MeasuredValue measured) => Value(measured, UsualDecimals(measured.Unit));

    /// <summary>≥ 80% or ≤ 30 s.</summary>
    public string Target(MeasureTarget target)
    {
        var sign = target.AtLeast ? "≥" : "≤";
        var decimals = Math.Min(
            UsualDecimals(target.Bound.Unit),
            target.Bound.Value == Math.Truncate(target.Bound.Value) ? 0 : 2
        );
        return $"{sign}\u00A0{Value(target.Bound, decimals)}";
    }

    /// <summary>
    /// A result beside its target. A near miss gets the decimals that tell the two apart: 79.96% against 80% is not
    /// written as 80.0%.
    /// </summary>
    public string Result(MeasuredValue measured, MeasureTarget target)
    {
        var decimals = UsualDecimals(measured.Unit);
        while (decimals < FinestDecimals && measured.Value != target.Bound.Value && Same(decimals))
            decimals++;
        return Value(measured, decimals);

        bool Same(int digits) =>
            Math.Round(measured.Value, digits, MidpointRounding.AwayFromZero)
            == Math.Round(target.Bound.Value, digits, MidpointRounding.AwayFromZero);
    }

    /// <summary>34.4 s; from two minutes up 3:30 min; from two hours up 2:45 h.</summary>
    public string Seconds(decimal seconds, int decimals)
    {
        if (Math.Abs(seconds) < LongestInSeconds)
            return _figures.Number(seconds, decimals) + SecondsUnit;
        var (large, small, unit) = Math.Abs(seconds) < LongestInMinutes ? (60, 1, MinutesUnit) : (3600, 60, HoursUnit);
        var whole = (long)Math.Round(seconds / small, MidpointRounding.AwayFromZero) * small;
        return $"{whole / large}:{whole % large / small:00}{unit}";
    }

    /// <summary>By what an axis divides values near the bound, and the unit it then counts in: its ticks are whole minutes.</summary>
    internal (decimal Divisor, string Unit) Scale(MeasuredValue bound) =>
        bound.Unit != MeasureUnit.Seconds ? (1, "")
        : bound.Value < LongestInSeconds ? (1, SecondsUnit)
        : bound.Value < LongestInMinutes ? (60, MinutesUnit)
        : (3600, HoursUnit);

    private string Value(MeasuredValue measured, int decimals) =>
        measured.Unit switch
        {
            MeasureUnit.Percent => _figures.Percent(measured.Value, decimals),
            MeasureUnit.Seconds => Seconds(measured.Value, decimals),
            _ => _figures.Number(measured.Value, decimals),
        };

    private static int UsualDecimals(MeasureUnit unit) =>
        unit switch
        {
            MeasureUnit.Count => 0,
            MeasureUnit.Score => 2,
            _ => 1,
        };
}

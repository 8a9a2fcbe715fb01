using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>The scorecard, then each level day by day.</summary>
internal static class ReviewResults
{
    private const double ChartHeight = 170;

    public static IEnumerable<Element> Build(ReviewScope scope)
    {
        if (scope.Document.Scorecard.Count > 0)
            yield return scope.Flowing(
                scope.Texts.Scorecard,
                scope.Texts.ScorecardLead,
                ScorecardTable.Build(
                    scope.Theme,
                    scope.Document.Scorecard,
                    scope.Document.Currency,
                    scope.Document.CurrencyDigits
                )
            );
        foreach (var trend in scope.Document.DailyTrends)
            yield return scope.Section(scope.Texts.ByDay(trend.Name), trend.Formula, Trend(scope, trend));
    }

    private static IEnumerable<Element> Trend(ReviewScope scope, DailyTrend trend)
    {
        var bound = trend.Target.Bound;
        var isPercent = bound.Unit == MeasureUnit.Percent;
        var (scale, unit) = scope.Theme.Measures.Scale(bound);
        var chart = new LineChart
        {
            Language = scope.Document.Language,
            Width = scope.Width,
            Height = ChartHeight,
            Description = Description(scope, trend),
            Points = [.. trend.Days.Select(d => new TrendPoint($"{d.Day.Day}", d.Value / scale))],
            Target = bound.Value / scale,
            AtLeast = trend.Target.AtLeast,
            TargetLabel = $"{scope.Texts.Target} {scope.Theme.Measures.Target(trend.Target)}",
            Ceiling = isPercent ? 100 : null,
            AxisFormat = v => isPercent ? scope.Theme.Figures.Rate(v) : scope.Theme.Figures.Exact(v) + unit,
            Format = v => scope.Theme.Measures.Value(new MeasuredValue(v * scale, bound.Unit)),
        };
        yield return new Figure(chart.Draw());
        if (trend.Reading is { } reading)
            yield return scope.Theme.Note(scope.Texts.Reading, reading);
    }

    private static string Description(ReviewScope scope, DailyTrend trend)
    {
        var days = trend
            .Days.Where(d => d.Value is not null)
            .Select(d =>
                $"{d.Day.Day}: {scope.Theme.Measures.Value(new MeasuredValue(d.Value!.Value, trend.Target.Bound.Unit))}"
            );
        return $"{trend.Name}, {scope.Theme.Dates.Month(scope.Document.Month)}, {scope.Texts.Target} "
            + $"{scope.Theme.Measures.Target(trend.Target)}. {string.Join("; ", days)}";
    }
}

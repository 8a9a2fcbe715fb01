using System.Globalization;
using Bpo.Billing.Reviews;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Charts;
using Bpo.Reports.Texts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Reviews;

/// <summary>The drawings of the PDF on the screen: our own scenes, whose texts their writer encodes.</summary>
public sealed partial class ReviewCharts
{
    /// <summary>Chart units; type set at 7 of them is 12 pixels high at the card's usual width.</summary>
    private const double TrendWidth = 440;
    private const double TrendHeight = 130;
    private const double HeatWidth = 300;

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    [Parameter, EditorRequired]
    public required MonthlyReview Review { get; set; }

    /// <summary>Critical shares, day by day; other measures say little about a single day.</summary>
    private IEnumerable<ReviewedLevel> Levels =>
        Review.Levels.Where(level =>
            level.Result is { Class: SlaClass.Critical, Unit: MetricUnit.Percent }
            && Review.Figures.Daily.Any(daily => daily.Sla == level.Result.Sla)
        );

    private MarkupString Trend(ReviewedLevel level)
    {
        var result = level.Result;
        var days = Review.Figures.Daily.First(daily => daily.Sla == result.Sla).Days;
        var chart = new LineChart
        {
            Language = Language.Current.Document,
            Width = TrendWidth,
            Height = TrendHeight,
            Description = Words["Reviews.ByDay", result.Name(Words)],
            Points =
            [
                .. days.Select(day => new TrendPoint(day.Day.Day.ToString(CultureInfo.InvariantCulture), day.Value)),
            ],
            Target = result.Target.Level,
            AtLeast = result.Target.IsFloor,
            TargetLabel = Words["Reviews.TargetLabel", result.Target()],
            Ceiling = Measurement.PercentScale,
            AxisFormat = value => Formats.Percent(value, 0),
            Format = value => Formats.Percent(value),
        };
        return new MarkupString(chart.Draw().ToSvg());
    }

    private MarkupString Hours
    {
        get
        {
            var hours = Review.Figures.Hours.Select(cell => cell.Hour).Distinct().Order().ToList();
            var dates = new Dates(Language.Current.Document);
            var map = new HeatMap
            {
                Language = Language.Current.Document,
                Width = HeatWidth,
                Description = Words["Reviews.ByHour"],
                Rows = [.. Week.Select(dates.Weekday)],
                Columns = [.. hours.Select(hour => hour.ToString("00", CultureInfo.InvariantCulture))],
                Cells =
                [
                    .. Review.Figures.Hours.Select(cell => new HeatCell(
                        Array.IndexOf(Week, cell.Day),
                        hours.IndexOf(cell.Hour),
                        cell.Contacts
                    )),
                ],
                ClosedLabel = Words["Reviews.Closed"],
                Format = value => Formats.Number(value, 0),
            };
            return new MarkupString(map.Draw().ToSvg());
        }
    }
}

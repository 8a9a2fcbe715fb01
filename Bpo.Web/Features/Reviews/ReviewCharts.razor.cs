using System.Globalization;
using Bpo.Billing.Reviews;
using Bpo.Domain.Access;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Charts;
using Bpo.Reports.Texts;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Features.Contacts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Reviews;

/// <summary>The drawings of the PDF on the screen: our own scenes, whose texts their writer encodes.</summary>
public sealed partial class ReviewCharts
{
    /// <summary>Chart units; type set at 7 of them is 12 pixels high at the card's usual width.</summary>
    private const double TrendWidth = 390;
    private const double TrendHeight = 130;

    private const int Steps = 5;

    [Parameter, EditorRequired]
    public required MonthlyReview Review { get; set; }

    [Parameter, EditorRequired]
    public required SlaNames Names { get; set; }

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
            Description = Words["Reviews.ByDay", Names[result.Sla]],
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

    private IReadOnlyList<int> Hours => [.. Review.Figures.Hours.Select(cell => cell.Hour).Distinct().Order()];

    private string ContactsOf(HourOfWeek hour) =>
        $"/contracts/{PublicId.Format(PublicId.Contract, Review.Contract.Id)}/contacts?period={Months.Write(Review.Month)}&{hour.Query}";

    private static string Weekday(DayOfWeek day) => new Dates(Language.Current.Document).Weekday(day);

    /// <summary>Null while closed.</summary>
    private decimal? Volume(DayOfWeek day, int hour) =>
        Review.Figures.Hours.FirstOrDefault(cell => cell.Day == day && cell.Hour == hour)?.Contacts;

    /// <summary>1 to 5, of the busiest hour.</summary>
    private int Level(decimal volume) =>
        (int)decimal.Clamp(decimal.Ceiling(volume * Steps / Review.Figures.Hours.Max(cell => cell.Contacts)), 1, Steps);
}

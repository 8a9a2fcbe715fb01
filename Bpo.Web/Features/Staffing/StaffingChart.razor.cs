using System.Globalization;
using Bpo.Billing.Runs.Staffing;
using Bpo.Reports.Charts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>Agents needed as ground, those at work and on the roster as lines over it.</summary>
public sealed partial class StaffingChart
{
    /// <summary>Chart units; type set at 7 of them is 12 pixels high at the card's usual width.</summary>
    private const double ChartWidth = 690;
    private const double ChartHeight = 170;
    private const int HoursBetweenLabels = 2;

    [Parameter, EditorRequired]
    public required StaffingSheet Sheet { get; set; }

    private bool HasScheduled => Sheet.Plan.Intervals.Any(interval => interval.Scheduled is not null);

    private bool HasAtWork => Sheet.Plan.Intervals.Any(interval => interval.AtWork is not null);

    private IReadOnlyList<string> Names =>
        [
            Words["Staffing.Needed"],
            .. HasScheduled ? [Words["Staffing.Scheduled"]] : Array.Empty<string>(),
            .. HasAtWork ? [Words["Staffing.AtWork"]] : Array.Empty<string>(),
        ];

    /// <summary>Our own drawing of our own numbers: every text in it is encoded by the writer.</summary>
    private MarkupString Drawing
    {
        get
        {
            var intervals = Sheet.Plan.Intervals;
            List<IReadOnlyList<decimal?>> levels =
            [
                [.. intervals.Select(interval => (decimal?)interval.Need?.Agents)],
            ];
            if (HasScheduled)
            {
                levels.Add([.. intervals.Select(interval => interval.Scheduled)]);
            }

            if (HasAtWork)
            {
                levels.Add([.. intervals.Select(interval => interval.AtWork)]);
            }

            var chart = new StepChart
            {
                Language = Language.Current.Document,
                Width = ChartWidth,
                Height = ChartHeight,
                Description = Words["Staffing.ChartTitle"],
                Levels = levels,
                Labels = Labels(),
                Format = value => Formats.Exact(value),
            };
            return new MarkupString(chart.Draw().ToSvg());
        }
    }

    private Dictionary<int, string> Labels()
    {
        var isDay = Sheet.Days.Days == 1;
        var labels = new Dictionary<int, string>();
        for (var index = 0; index < Sheet.Plan.Intervals.Count; index++)
        {
            var local = Sheet.Zone.Local(Sheet.Plan.Intervals[index].From);
            if (isDay && local.Minute == 0 && local.Hour % HoursBetweenLabels == 0)
            {
                labels[index] = local.ToString("HH:mm", CultureInfo.InvariantCulture);
            }
            else if (!isDay && local.Hour == 12 && local.Minute == 0)
            {
                labels[index] = Formats.Date(DateOnly.FromDateTime(local.DateTime));
            }
        }

        return labels;
    }

    private static MarkupString Key(int index) => new(StepChart.Key(index).ToSvg());
}

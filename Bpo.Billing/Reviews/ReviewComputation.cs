using Bpo.Billing.Compliance;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reviews;

/// <summary>Draws a month's figures from the same counts that judge it.</summary>
public static class ReviewComputation
{
    public static ReviewFigures Of(Terms terms, Period month, MetricSource source, DateOnly serviceStart) =>
        new(
            Daily(terms, month, source, serviceStart),
            Hours(terms.Zone, month, source.Cells),
            [
                .. source
                    .Cells.GroupBy(cell => (cell.Key.Service, cell.Key.Queue))
                    .OrderBy(group => group.Key)
                    .Select(Queue),
            ]
        );

    /// <summary>
    /// By day only what a day can be judged by: a contact may come back days later, and leavers of a day are nobody's yearly rate.
    /// Agents' time counts on the days it was spent.
    /// </summary>
    private static List<DailyLevel> Daily(Terms terms, Period month, MetricSource source, DateOnly serviceStart)
    {
        var daily = terms with { Slas = [.. terms.Slas.Where(clause => clause.Metric.IsOfDays)] };
        var cells = source.Cells.ToLookup(cell => terms.Zone.DateOf(cell.Key.Start));
        return
        [
            .. month
                .Dates()
                .SelectMany(day =>
                    SlaResults
                        .Of(
                            daily,
                            new Period(day, day.AddDays(1)),
                            source with
                            {
                                Cells = [.. cells[day]],
                                Proposed = [],
                            },
                            serviceStart
                        )
                        .Select(result => (result.Sla, Day: day, Value: Compared(result)))
                )
                .GroupBy(entry => entry.Sla, StringComparer.Ordinal)
                .Select(level => new DailyLevel(
                    level.Key,
                    [.. level.Select(entry => new DayValue(entry.Day, entry.Value.Value, entry.Value.Sample))]
                )),
        ];
    }

    /// <summary>What stands beside the target: of a share of intervals the share of the day, else the value of all queues.</summary>
    private static Measurement Compared(SlaResult result) =>
        result.EachInterval is null ? result.Adjusted : result.Measured;

    private static List<HourVolume> Hours(ContractZone zone, Period month, IReadOnlyList<Rollup> cells)
    {
        var days = month.Dates().CountBy(date => date.DayOfWeek).ToDictionary();
        return
        [
            .. cells
                .Select(cell => (At: zone.Local(cell.Key.Start), cell.Cell.Contacts))
                .GroupBy(cell => (cell.At.DayOfWeek, cell.At.Hour))
                .OrderBy(group => group.Key)
                .Select(group => new HourVolume(
                    group.Key.DayOfWeek,
                    group.Key.Hour,
                    (decimal)group.Sum(cell => cell.Contacts) / days.GetValueOrDefault(group.Key.DayOfWeek, 1)
                )),
        ];
    }

    private static QueueFigures Queue(IGrouping<(string Service, string Queue), Rollup> cells)
    {
        var answered = cells.Where(cell => cell.Key.Outcome == Outcome.Answered).Select(cell => cell.Cell).ToList();
        var abandoned = cells.Where(cell => cell.Key.Outcome == Outcome.Abandoned).Sum(cell => cell.Cell.Contacts);
        var handled = answered.Sum(cell => cell.Contacts);
        return new QueueFigures(
            cells.Key.Service,
            cells.Key.Queue,
            handled + abandoned,
            handled,
            abandoned,
            answered.Sum(cell => cell.WaitSeconds),
            answered.Sum(cell => cell.TalkSeconds),
            answered.Sum(cell => cell.HoldSeconds),
            answered.Sum(cell => cell.WrapSeconds),
            answered.Sum(cell => cell.WithoutWait)
        );
    }
}

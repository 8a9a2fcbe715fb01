using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Completeness;

/// <summary>
/// Judges what a source brought for each day of a month against what was expected. A weekly source is judged on its Sundays
/// by the seven days that end there; any other by the day alone.
/// </summary>
public sealed class DeliveryCalendar(
    DeliveryExpectation? expectation,
    IReadOnlyDictionary<DateOnly, DayFacts> facts,
    DateOnly today
)
{
    /// <summary>How far before a month its judgement looks: four weeks, and the week that ends on the first of those days.</summary>
    public const int DaysBefore = 28 + 6;

    /// <summary>Days that usually have fewer contacts rise and fall by chance.</summary>
    private const int FewestForADrop = 20;

    /// <summary>The same weekdays before a day that tell what it usually brings.</summary>
    private const int Weeks = 4;

    public IReadOnlyList<JudgedDay> Judge(Period month) => [.. month.Dates().Select(Judge)];

    private JudgedDay Judge(DateOnly day)
    {
        var before = Enumerable.Range(1, Weeks).Select(week => Brought(day.AddDays(-7 * week))).Order().ToArray();
        var usualTwice = before[1] + before[2];
        return new JudgedDay(
            day,
            FactsOf(day),
            Status(day, usualTwice, isUsual: before[1] > 0),
            Brought(day),
            usualTwice
        );
    }

    /// <param name="isUsual">At least three of the four same weekdays before had contacts.</param>
    private DayStatus Status(DateOnly day, long usualTwice, bool isUsual)
    {
        var brought = Brought(day);
        if (!IsExpected(day, isUsual))
        {
            return FactsOf(day).Contacts > 0 ? DayStatus.Ok : DayStatus.Free;
        }

        var isLow =
            isUsual && usualTwice >= 2 * FewestForADrop && brought * 200 < usualTwice * expectation!.DropBelowPercent;
        return brought > 0 && !isLow ? DayStatus.Ok
            : IsWaiting(day) ? DayStatus.Held
            : today <= day.AddDays(1) ? DayStatus.Awaited
            : brought > 0 ? DayStatus.Low
            : DayStatus.Missing;
    }

    private bool IsExpected(DateOnly day, bool isUsual) =>
        expectation is not null
        && day >= expectation.Since
        && expectation.Rhythm switch
        {
            DeliveryRhythm.EveryDay => true,
            DeliveryRhythm.Weekdays => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
            DeliveryRhythm.Weekly => day.DayOfWeek == DayOfWeek.Sunday,
            _ => isUsual,
        };

    private long Brought(DateOnly day) => DaysOf(day).Sum(each => FactsOf(each).Contacts);

    private IEnumerable<DateOnly> DaysOf(DateOnly day) =>
        expectation?.Rhythm == DeliveryRhythm.Weekly
            ? Enumerable.Range(0, 7).Select(back => day.AddDays(-back))
            : [day];

    private bool IsWaiting(DateOnly day) => DaysOf(day).Any(each => FactsOf(each).Waiting);

    private DayFacts FactsOf(DateOnly day) => facts.GetValueOrDefault(day, DayFacts.Nothing);
}

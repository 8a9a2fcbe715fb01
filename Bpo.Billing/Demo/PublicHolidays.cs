using Bpo.Domain.Time;

namespace Bpo.Billing.Demo;

/// <summary>Public holidays with a fixed date, enough to make the demo's weeks look real.</summary>
internal static class PublicHolidays
{
    private static readonly (int Month, int Day)[] German = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)];

    private static readonly (int Month, int Day)[] Russian =
    [
        .. Enumerable.Range(1, 8).Select(day => (1, day)),
        (2, 23),
        (3, 8),
        (5, 1),
        (5, 9),
        (6, 12),
        (11, 4),
    ];

    public static IReadOnlySet<DateOnly> OfGermany(DemoMonths months) => Within(months, German);

    public static IReadOnlySet<DateOnly> OfRussia(DemoMonths months) => Within(months, Russian);

    /// <summary>Up to the end of the running month, so that a calendar is complete.</summary>
    private static HashSet<DateOnly> Within(DemoMonths months, (int Month, int Day)[] days) =>
        [
            .. new Period(months.First.From, months.First.From.AddMonths(3))
                .Dates()
                .Where(date => days.Contains((date.Month, date.Day))),
        ];
}

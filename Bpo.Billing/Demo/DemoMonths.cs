using Bpo.Domain.Time;

namespace Bpo.Billing.Demo;

/// <summary>The two closed months of the demo and the running one, seen from a day.</summary>
public sealed record DemoMonths(DateOnly Today)
{
    /// <summary>Two months ago: invoiced and issued.</summary>
    public Period First => MonthsAgo(2);

    /// <summary>Last month: its invoices wait as drafts.</summary>
    public Period Last => MonthsAgo(1);

    /// <summary>The month of today so far; null on its first day.</summary>
    public Period? Running => Today > Last.To ? new Period(Last.To, Today) : null;

    /// <summary>From the first day with usage up to yesterday.</summary>
    public Period Covered => new(First.From, Today);

    /// <summary>The nth working day (Monday to Friday, from 1) of the month that began so many months ago.</summary>
    public DateOnly WorkingDay(int monthsAgo, int ordinal) =>
        MonthsAgo(monthsAgo)
            .Dates()
            .Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ElementAt(ordinal - 1);

    private Period MonthsAgo(int months)
    {
        var first = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-months);
        return new Period(first, first.AddMonths(1));
    }
}

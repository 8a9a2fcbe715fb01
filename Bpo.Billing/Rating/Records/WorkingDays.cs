using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Records;

/// <summary>Parts of months by working days: the calendar's open days, or Monday to Friday without one.</summary>
internal static class WorkingDays
{
    public static Ratio Share(Period span, ServiceCalendar? calendar)
    {
        var sum = Ratio.Zero;
        foreach (var part in ByMonth(span))
        {
            var month = CyclePeriod.Month.Containing(part.From);
            var all = Count(month, calendar);
            sum += all == 0 ? Ratio.Zero : new Ratio(Count(part, calendar), all);
        }

        return sum;
    }

    private static IEnumerable<Period> ByMonth(Period span)
    {
        for (var from = span.From; from < span.To; )
        {
            var end = CyclePeriod.Month.Containing(from).To;
            var to = end < span.To ? end : span.To;
            yield return new Period(from, to);
            from = to;
        }
    }

    private static int Count(Period days, ServiceCalendar? calendar) =>
        days.Dates().Count(date => IsWorked(date, calendar));

    private static bool IsWorked(DateOnly date, ServiceCalendar? calendar) =>
        calendar is null
            ? date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            : !calendar.Holidays.Contains(date) && calendar.Weekly.Any(hours => hours.Days.Contains(date.DayOfWeek));
}

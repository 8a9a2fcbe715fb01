using Bpo.Domain.Amounts;
using Bpo.Domain.Time;

namespace Bpo.Domain.Pricing.Rates;

/// <summary>How many months, quarters or years a span of days is, as an exact ratio.</summary>
public static class CalendarShare
{
    /// <summary>
    /// Days over the days of the calendar cycle each part lies in. A span of whole cycles counts them, wherever in a month it
    /// begins: 15 October to 15 November is one month.
    /// </summary>
    public static Ratio Of(Period span, CyclePeriod per)
    {
        var months = per.Months();
        var whole = 0;
        while (span.From.AddMonths((whole + 1) * months) <= span.To)
        {
            whole++;
        }

        return span.From.AddMonths(whole * months) == span.To
            ? Ratio.Of(whole)
            : Sum(span, date => per.Containing(date));
    }

    /// <summary>
    /// The same over cycles that begin on a fixed day of the month, counted from the start of the charge. The first cycle
    /// begins on that day in the start's month or one cycle later; the stub before it is a part of the cycle it cuts.
    /// Cycles are always counted from the day itself, so the 31st returns after February.
    /// </summary>
    public static Ratio Anchored(Period span, CyclePeriod per, int anchorDay, DateOnly start)
    {
        var months = per.Months();
        var first = OnDay(start, anchorDay, 0);
        var ahead = first < start ? months : 0;
        return Sum(
            span,
            date =>
            {
                var cycle = (((date.Year - start.Year) * 12) + date.Month - start.Month - ahead) / months;
                while (OnDay(start, anchorDay, ahead + (cycle * months)) > date)
                {
                    cycle--;
                }

                while (OnDay(start, anchorDay, ahead + ((cycle + 1) * months)) <= date)
                {
                    cycle++;
                }

                return new Period(
                    OnDay(start, anchorDay, ahead + (cycle * months)),
                    OnDay(start, anchorDay, ahead + ((cycle + 1) * months))
                );
            }
        );
    }

    /// <summary>Days over the days of the calendar cycle before the one each part lies in; a whole cycle is one, and no part more.</summary>
    public static Ratio Preceding(Period span, CyclePeriod per)
    {
        var sum = Ratio.Zero;
        for (var date = span.From; date < span.To; )
        {
            var cycle = per.Containing(date);
            var before = per.Containing(cycle.From.AddDays(-1));
            var end = cycle.To < span.To ? cycle.To : span.To;
            var days = end.DayNumber - date.DayNumber;
            sum += days == cycle.Days ? Ratio.One : new Ratio(Math.Min(days, before.Days), before.Days);
            date = end;
        }

        return sum;
    }

    /// <summary>Each day costs a thirtieth of a month, and a month never more than itself; a whole month is one.</summary>
    public static Ratio Thirty(Period span)
    {
        var thirtieths = 0;
        for (var date = span.From; date < span.To; )
        {
            var month = CyclePeriod.Month.Containing(date);
            var end = month.To < span.To ? month.To : span.To;
            var days = end.DayNumber - date.DayNumber;
            thirtieths += days == month.Days ? 30 : Math.Min(days, 30);
            date = end;
        }

        return thirtieths % 30 == 0 ? Ratio.Of(thirtieths / 30) : new Ratio(thirtieths, 30);
    }

    private static Ratio Sum(Period span, Func<DateOnly, Period> cycleOf)
    {
        var sum = Ratio.Zero;
        for (var date = span.From; date < span.To; )
        {
            var cycle = cycleOf(date);
            var end = cycle.To < span.To ? cycle.To : span.To;
            var days = end.DayNumber - date.DayNumber;
            sum += days == cycle.Days ? Ratio.One : new Ratio(days, cycle.Days);
            date = end;
        }

        return sum;
    }

    private static DateOnly OnDay(DateOnly start, int day, int monthsLater)
    {
        var month = new DateOnly(start.Year, start.Month, 1).AddMonths(monthsLater);
        return new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
    }
}

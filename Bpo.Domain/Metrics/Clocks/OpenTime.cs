using Bpo.Domain.Contracts;

namespace Bpo.Domain.Metrics.Clocks;

/// <summary>Time that passes only while a calendar is open.</summary>
public static class OpenTime
{
    /// <summary>A ticket open for longer is a broken clock; its days beyond this are not walked.</summary>
    private const int MostDays = 3_700;

    /// <summary>Seconds between two instants; all of them without a calendar, none when the end comes first.</summary>
    public static decimal Between(DateTimeOffset from, DateTimeOffset to, ServiceCalendar? calendar)
    {
        if (to <= from)
        {
            return 0;
        }

        if (calendar is null)
        {
            return Seconds(from, to);
        }

        var first = calendar.Zone.DateOf(from);
        var days = Math.Min(MostDays, calendar.Zone.DateOf(to).DayNumber - first.DayNumber);
        var open = 0m;
        foreach (var date in Enumerable.Range(0, days + 1).Select(first.AddDays))
        {
            open += OpenOn(date, from, to, calendar);
        }

        return open;
    }

    private static decimal OpenOn(DateOnly date, DateTimeOffset from, DateTimeOffset to, ServiceCalendar calendar)
    {
        if (calendar.Holidays.Contains(date))
        {
            return 0;
        }

        return calendar
            .Weekly.Where(hours => hours.Days.Contains(date.DayOfWeek))
            .Sum(hours =>
            {
                var opens = InstantOf(date, hours.From, calendar);
                var closes = InstantOf(date, hours.To, calendar);
                var begin = opens > from ? opens : from;
                var end = closes < to ? closes : to;
                return end > begin ? Seconds(begin, end) : 0;
            });
    }

    /// <summary>A reading that the clock skips is taken at the next that exists.</summary>
    private static DateTimeOffset InstantOf(DateOnly date, TimeSpan timeOfDay, ServiceCalendar calendar)
    {
        if (timeOfDay == TimeSpan.FromDays(1))
        {
            return calendar.Zone.StartOf(date.AddDays(1));
        }

        var local = date.ToDateTime(TimeOnly.FromTimeSpan(timeOfDay));
        while (calendar.Zone.InstantOf(local, out _) is null)
        {
            local = local.AddMinutes(15);
        }

        return calendar.Zone.InstantOf(local, out _) ?? throw new System.Diagnostics.UnreachableException();
    }

    private static decimal Seconds(DateTimeOffset from, DateTimeOffset to) =>
        (decimal)(to - from).Ticks / TimeSpan.TicksPerSecond;
}

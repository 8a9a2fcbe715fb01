using Bpo.Domain.Time;

namespace Bpo.Domain.Contracts;

/// <summary>Opening hours by weekday in a zone of their own, closed on holidays.</summary>
public sealed record ServiceCalendar(
    string Id,
    ContractZone Zone,
    IReadOnlyList<OpeningHours> Weekly,
    IReadOnlyList<DateOnly> Holidays
)
{
    public bool IsOpen(DateTimeOffset instant)
    {
        var local = Zone.Local(instant);
        var date = DateOnly.FromDateTime(local.DateTime);
        return !Holidays.Contains(date)
            && Weekly.Any(hours => hours.Days.Contains(local.DayOfWeek) && hours.Contains(local.TimeOfDay));
    }

    /// <summary>Whether it is open at any time of a day.</summary>
    public bool IsOpenOn(DateOnly date) =>
        !Holidays.Contains(date) && Weekly.Any(hours => hours.Days.Contains(date.DayOfWeek));
}

/// <summary>Half-open hours of the day; <see cref="To"/> of 24 hours is the end of the day.</summary>
public sealed record OpeningHours(IReadOnlyList<DayOfWeek> Days, TimeSpan From, TimeSpan To)
{
    public bool Contains(TimeSpan timeOfDay) => timeOfDay >= From && timeOfDay < To;
}

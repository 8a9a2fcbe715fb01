using Bpo.Domain.Time;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// Turns the wall-clock readings of one source into instants. Most days have one offset from midnight to midnight; for those
/// it is looked up once, because an import asks several times per row.
/// </summary>
public sealed class LocalClock(ContractZone zone, RepeatedHour repeated)
{
    private readonly Dictionary<long, TimeSpan?> offsetsByDay = [];

    /// <summary>Null when the clock skipped the reading, or repeats it and the profile will not choose.</summary>
    public DateTimeOffset? InstantOf(DateTime local, out bool isRepeated)
    {
        isRepeated = false;
        var day = local.Ticks / TimeSpan.TicksPerDay;
        if (!offsetsByDay.TryGetValue(day, out var offset))
        {
            offset = OffsetOfWholeDay(local.Date);
            offsetsByDay[day] = offset;
        }

        if (offset is { } known)
        {
            return new DateTimeOffset(local.Ticks - known.Ticks, TimeSpan.Zero);
        }

        var first = zone.InstantOf(local, out isRepeated);
        return !isRepeated
            ? first
            : repeated switch
            {
                RepeatedHour.First => first,
                RepeatedHour.Second => SecondPass(first),
                _ => null,
            };
    }

    /// <summary>The second pass is the later instant that shows the same reading.</summary>
    private DateTimeOffset? SecondPass(DateTimeOffset? first)
    {
        if (first is not { } earlier)
        {
            return null;
        }

        var reading = zone.Local(earlier).DateTime;
        for (var minutes = 15; minutes <= 24 * 60; minutes += 15)
        {
            var later = earlier.AddMinutes(minutes);
            if (zone.Local(later).DateTime == reading)
            {
                return later;
            }
        }

        return earlier;
    }

    private TimeSpan? OffsetOfWholeDay(DateTime midnight)
    {
        if (midnight.Ticks < TimeSpan.TicksPerDay * 2 || midnight.Year >= DateTime.MaxValue.Year)
        {
            return null;
        }

        var before = zone.Local(new DateTimeOffset(midnight.AddDays(-1), TimeSpan.Zero)).Offset;
        var during = zone.Local(new DateTimeOffset(midnight.AddHours(12), TimeSpan.Zero)).Offset;
        var after = zone.Local(new DateTimeOffset(midnight.AddDays(2), TimeSpan.Zero)).Offset;
        return before == during && during == after ? during : null;
    }
}

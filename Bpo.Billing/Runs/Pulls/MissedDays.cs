using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Pulls;

/// <summary>
/// Days with a file of their own that never came: the day after, in which it is asked for, is over. A source of which less is
/// expected misses less: nothing at weekends, or only what its Sundays bring.
/// </summary>
public static class MissedDays
{
    /// <summary>What is older is no news, and its month closed.</summary>
    public const int LooksBack = 62;

    /// <returns>The earliest first; none for an address that names no day.</returns>
    public static async Task<IReadOnlyList<DateOnly>> Of(
        BpoDbContext db,
        SourcePull pull,
        Source source,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (pull.Since is not { } since)
        {
            return [];
        }

        var last = SourceCalendar.Of(source).DateOf(now).AddDays(-2);
        var first = last.AddDays(1 - LooksBack) is var back && back > since ? back : since;
        var pulled = await db.Set<PulledDay>()
            .Where(row => row.SourceId == source.Id && row.Day >= first && row.Day <= last)
            .Select(row => row.Day)
            .ToListAsync(cancel);
        var rhythm = await db.Set<DeliveryExpectation>()
            .Where(row => row.SourceId == source.Id)
            .Select(row => (DeliveryRhythm?)row.Rhythm)
            .SingleOrDefaultAsync(cancel);
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
                .Select(first.AddDays)
                .Where(day => IsDue(day, rhythm) && !pulled.Contains(day)),
        ];
    }

    /// <summary>Days of which somebody said that their file came another way, the earliest first; as far back as those missed.</summary>
    public static Task<List<PulledDay>> CameOtherwise(
        BpoDbContext db,
        Source source,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var first = SourceCalendar.Of(source).DateOf(now).AddDays(-1 - LooksBack);
        return db.Set<PulledDay>()
            .AsNoTracking()
            .Where(row => row.SourceId == source.Id && row.Note != "" && row.Day >= first)
            .OrderBy(row => row.Day)
            .ToListAsync(cancel);
    }

    private static bool IsDue(DateOnly day, DeliveryRhythm? rhythm) =>
        rhythm switch
        {
            DeliveryRhythm.Weekdays => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
            DeliveryRhythm.Weekly => day.DayOfWeek == DayOfWeek.Sunday,
            _ => true,
        };
}

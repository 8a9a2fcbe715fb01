using Bpo.Domain.Time;

namespace Bpo.Domain.Usage;

/// <summary>When a source is pulled: every so many minutes, or once a day at an hour of its own zone.</summary>
/// <param name="EveryMinutes">5 to 1440; null when it is daily.</param>
/// <param name="DailyAt">Null when it is not.</param>
public sealed record PullSchedule(int? EveryMinutes, TimeOnly? DailyAt)
{
    public const int LeastMinutes = 5;
    public const int MostMinutes = 24 * 60;

    /// <summary>Exactly one of the two is said, and within its bounds.</summary>
    public bool IsValid => DailyAt is null ? EveryMinutes is >= LeastMinutes and <= MostMinutes : EveryMinutes is null;

    /// <summary>The first moment after another. A local time the clock skips is the first that exists; one it repeats, the earlier.</summary>
    public DateTimeOffset Next(DateTimeOffset after, ContractZone zone)
    {
        if (DailyAt is not { } hour)
        {
            return after.AddMinutes(EveryMinutes!.Value);
        }

        var day = zone.DateOf(after);
        var today = zone.At(day, hour);
        return today > after ? today : zone.At(day.AddDays(1), hour);
    }

    /// <summary>
    /// When to try again after so many failures in a row: after 1, 2, 4 … 32 minutes, never later than the next regular time.
    /// </summary>
    public DateTimeOffset Retry(DateTimeOffset after, int failures, ContractZone zone)
    {
        const int LongestDoubling = 5;
        var regular = Next(after, zone);
        if (failures > LongestDoubling + 1)
        {
            return regular;
        }

        var again = after.AddMinutes(1 << (failures - 1));
        return again < regular ? again : regular;
    }
}

using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>
/// Cuts time into intervals of the wall clock. An hour that a clock change repeats is two intervals, one that it skips is
/// none, whatever the size of the shift.
/// </summary>
internal sealed class IntervalClock(ContractZone zone, int minutes)
{
    private const int MinutesOfHour = 60;

    public DateTimeOffset StartOf(DateTimeOffset instant)
    {
        var local = zone.Local(instant);
        var into = local.TimeOfDay.Ticks % (minutes * TimeSpan.TicksPerMinute);
        return minutes <= MinutesOfHour
            ? instant.ToUniversalTime().AddTicks(-into)
            : zone.InstantOf(local.DateTime.AddTicks(-into), out _)
                ?? zone.StartOf(DateOnly.FromDateTime(local.DateTime));
    }
}

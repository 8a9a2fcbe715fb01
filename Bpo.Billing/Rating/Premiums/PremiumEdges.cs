using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Premiums;

/// <summary>The instants at which the clock side of premiums can change.</summary>
internal static class PremiumEdges
{
    /// <summary>In order, the start of the bounds first.</summary>
    public static IEnumerable<long> Of(IReadOnlyList<Premium> premiums, Terms terms, InstantRange bounds)
    {
        var edges = new SortedSet<long> { bounds.From.UtcTicks };

        // Clocks change on whole hours; with every hour an edge, a repeated or skipped hour needs no case of its own.
        var hour = new DateTimeOffset(
            bounds.From.UtcTicks - (bounds.From.UtcTicks % TimeSpan.TicksPerHour),
            TimeSpan.Zero
        );
        for (; hour < bounds.To; hour = hour.AddHours(1))
        {
            edges.Add(hour.UtcTicks);
        }

        foreach (var condition in premiums.Select(premium => premium.When).Where(when => when.LooksAtTime))
        {
            var calendar = condition.Calendar is { } id ? terms.Calendar(id) : null;
            var zone = calendar?.Zone ?? terms.Zone;
            TimeSpan?[] times =
            [
                TimeSpan.Zero,
                condition.From,
                condition.To,
                .. calendar?.Weekly.SelectMany(hours => new TimeSpan?[] { hours.From, hours.To }) ?? [],
            ];
            foreach (var time in times.OfType<TimeSpan>().Distinct())
            {
                edges.UnionWith(Daily(zone, time, bounds));
            }
        }

        return edges.Where(edge => edge >= bounds.From.UtcTicks && edge < bounds.To.UtcTicks);
    }

    public static bool HoldsAt(PremiumCondition condition, Terms terms, DateTimeOffset instant)
    {
        var calendar = condition.Calendar is { } id ? terms.Calendar(id) : null;
        var local = (calendar?.Zone ?? terms.Zone).Local(instant);
        return (calendar is null || SideHolds(calendar, condition.Side, instant, local))
            && (condition.Days.Count == 0 || condition.Days.Contains(local.DayOfWeek))
            && (condition.From is not { } from || condition.To is not { } to || IsWithin(local.TimeOfDay, from, to));
    }

    /// <summary>Start inclusive, end exclusive; a start after the end wraps midnight.</summary>
    public static bool IsWithin(TimeSpan time, TimeSpan from, TimeSpan to) =>
        from < to ? time >= from && time < to : time >= from || time < to;

    private static bool SideHolds(
        ServiceCalendar calendar,
        CalendarSide side,
        DateTimeOffset instant,
        DateTimeOffset local
    ) =>
        side switch
        {
            CalendarSide.Inside => calendar.IsOpen(instant),
            CalendarSide.Outside => !calendar.IsOpen(instant),
            _ => calendar.Holidays.Contains(DateOnly.FromDateTime(local.DateTime)),
        };

    private static IEnumerable<long> Daily(ContractZone zone, TimeSpan time, InstantRange bounds)
    {
        var last = zone.DateOf(bounds.To);
        for (var date = zone.DateOf(bounds.From); date <= last; date = date.AddDays(1))
        {
            var local = date.ToDateTime(TimeOnly.MinValue) + time;
            if (zone.InstantOf(local, out var isRepeated) is { } instant)
            {
                yield return instant.UtcTicks;
                if (isRepeated)
                {
                    yield return instant.UtcTicks + TimeSpan.TicksPerHour;
                }
            }
        }
    }
}

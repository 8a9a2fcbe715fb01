using Bpo.Domain.Time;

namespace Bpo.Billing.Demo.Floors;

/// <summary>Who works on a date: the planned shifts less those who are missing, with breaks spread over the team.</summary>
internal sealed class Roster(string agentPrefix, ContractZone zone, IReadOnlyList<ShiftPlan> plans)
{
    private const int Hour = 3600;
    private const int ShortBreak = 15 * 60;
    private const int Lunch = 30 * 60;

    /// <summary>No agent takes a break in the first or last hour of a shift.</summary>
    private const int Spacing = 10 * 60;

    public IEnumerable<Shift> On(DateOnly date, int presentPermille)
    {
        foreach (var plan in plans.Where(plan => plan.Days.Contains(date.DayOfWeek)))
        {
            var present = Math.Max(1, ((plan.Agents * presentPermille) + 500) / 1000);
            for (var place = 0; place < Math.Min(present, plan.Agents); place++)
            {
                var from = At(date, plan.FromHour);
                var to = At(date, plan.ToHour);
                yield return new Shift(
                    $"{agentPrefix}{plan.FirstAgent + place}",
                    from,
                    to,
                    Breaks(from, to, place * Spacing)
                );
            }
        }
    }

    private long At(DateOnly date, int hour) =>
        hour == 24
            ? zone.StartOf(date.AddDays(1)).ToUnixTimeSeconds()
            : (zone.InstantOf(date.ToDateTime(new TimeOnly(hour, 0)), out _) ?? zone.StartOf(date)).ToUnixTimeSeconds();

    private static Break[] Breaks(long from, long to, int offset)
    {
        var quarter = (to - from) / 4;
        var latest = to - Hour;
        return
        [
            .. new[]
            {
                Pause(from + quarter + offset, ShortBreak, "break"),
                Pause(from + (2 * quarter) + offset, Lunch, "lunch"),
                Pause(from + (3 * quarter) + offset, ShortBreak, "break"),
            }.Where(pause => pause.To < latest),
        ];
    }

    private static Break Pause(long from, int seconds, string reason) => new(from, from + seconds, reason);
}

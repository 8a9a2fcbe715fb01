using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding;

/// <summary>What agent time tells about a charge on hours: idle time against the months before, and hours recorded twice.</summary>
internal static class HourFindings
{
    /// <summary>Fewer hours say nothing about occupancy.</summary>
    private const long LeastHours = 200;

    /// <summary>In points of occupancy; staffing moves it by less from month to month.</summary>
    private const decimal LeastPoints = 5;

    private const long SecondsPerHour = 3600;

    /// <param name="Handled">Talk, hold and wrap-up of the contacts.</param>
    /// <param name="Present">Seconds of agents logged in, each counted once.</param>
    internal sealed record Occupied(long Handled, long Present)
    {
        public decimal IdlePercent => Present == 0 ? 0 : 100 - (Handled * 100m / Present);
    }

    public static Finding? Idle(Charge charge, Occupied month, Occupied before, Money? billed)
    {
        var isMeasured = month.Present >= LeastHours * SecondsPerHour && before.Present >= LeastHours * SecondsPerHour;
        var rise = month.IdlePercent - before.IdlePercent;
        return !isMeasured || rise < LeastPoints || month.IdlePercent < 0
            ? null
            : new Finding(
                FindingKind.IdleTime,
                charge.Id,
                month.IdlePercent,
                before.IdlePercent,
                month.Present / SecondsPerHour,
                before.Present / SecondsPerHour,
                billed is { } money ? Money.Round(money.Amount * rise / 100, money.Currency) : null,
                [],
                0
            );
    }

    /// <summary>Spans of one agent that overlap although they are recorded for two services.</summary>
    public static Finding? Overlapping(
        Charge charge,
        IReadOnlyList<AgentActivity> activity,
        InstantRange month,
        Money? billed
    )
    {
        var mine = activity
            .Where(row => row.State is AgentState.LoggedIn or AgentState.Productive && row.Service.Length > 0)
            .Where(row => row.From < month.To && row.To > month.From)
            .ToList();
        var behind = new List<BehindFinding>();
        foreach (var agent in mine.GroupBy(row => row.Agent, StringComparer.Ordinal))
        {
            AgentActivity? before = null;
            foreach (var row in agent.OrderBy(row => row.From))
            {
                if (before is not null && row.Service != before.Service && row.From < before.To)
                {
                    var end = row.To < before.To ? row.To : before.To;
                    var seconds = (end - row.From).Ticks / TimeSpan.TicksPerSecond;
                    behind.Add(new BehindFinding(row.Service, before.Service, row.From, row.Agent, "", seconds));
                }

                before = before is null || row.To > before.To ? row : before;
            }
        }

        var present = Present(mine.Where(row => charge.Service is null || row.Service == charge.Service), month);
        return behind.Count == 0 || behind.TrueForAll(pair => charge.Service is { } own && pair.Id != own)
            ? null
            : new Finding(
                FindingKind.OverlappingHours,
                charge.Id,
                behind.Count,
                null,
                present / SecondsPerHour,
                0,
                billed is { } money && present > 0
                    ? Money.Round(money.Amount * behind.Sum(pair => pair.Seconds) / present, money.Currency)
                    : null,
                [.. behind.OrderBy(pair => pair.At).Take(Finding.MostBehind)],
                behind.Count
            );
    }

    /// <summary>Seconds agents were there, each agent's overlapping rows once.</summary>
    public static long Present(IEnumerable<AgentActivity> activity, InstantRange span)
    {
        var seconds = 0L;
        foreach (var agent in activity.GroupBy(row => row.Agent, StringComparer.Ordinal))
        {
            var until = span.From;
            foreach (var row in agent.OrderBy(row => row.From))
            {
                var from = row.From > until ? row.From : until;
                var to = row.To < span.To ? row.To : span.To;
                if (to > from)
                {
                    seconds += (to - from).Ticks / TimeSpan.TicksPerSecond;
                    until = to;
                }
            }
        }

        return seconds;
    }
}

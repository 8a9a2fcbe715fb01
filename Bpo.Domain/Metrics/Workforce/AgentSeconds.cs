using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>Agent time by state in seconds, cut at the quarters of an hour so that it can be judged by intervals.</summary>
internal static class AgentSeconds
{
    public const string Handling = "handlingSeconds";
    public const string Ready = "readySeconds";
    public const string LoggedIn = "loggedInSeconds";
    public const string Scheduled = "scheduledSeconds";
    public const string Approved = "approvedSeconds";

    public static IEnumerable<CountsAt> Each(MetricUsage usage, params (AgentState State, string Name)[] states) =>
        from activity in usage.Other.AgentActivity
        from state in states
        where state.State == activity.State
        from part in Cut(activity.From, activity.To, usage)
        select new CountsAt(part.At, "", Counts.Of((state.Name, part.Seconds)));

    public static IEnumerable<(DateTimeOffset At, decimal Seconds)> Cut(
        DateTimeOffset from,
        DateTimeOffset to,
        MetricUsage usage
    )
    {
        var at = from > usage.Span.From ? from : usage.Span.From;
        var end = to < usage.Span.To ? to : usage.Span.To;
        while (at < end)
        {
            var quarter = RollupKey.StartOf(at);
            var next = quarter + RollupKey.Width < end ? quarter + RollupKey.Width : end;
            if (usage.IsOpen(quarter))
            {
                yield return (quarter, (decimal)(next - at).Ticks / TimeSpan.TicksPerSecond);
            }

            at = next;
        }
    }
}

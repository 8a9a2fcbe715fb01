using Bpo.Domain.Time;
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
    public const string Productive = "productiveSeconds";

    /// <summary>
    /// An agent is in a state once, however many records say so at a time: three chats at once are one agent handling.
    /// </summary>
    public static IEnumerable<CountsAt> Each(MetricUsage usage, params (AgentState State, string Name)[] states) =>
        from state in states
        from agent in ByAgent(usage)
        from part in Cut(In(agent, state.State), usage)
        select new CountsAt(part.At, "", Counts.Of((state.Name, part.Seconds)));

    public static IEnumerable<IGrouping<string, AgentActivity>> ByAgent(MetricUsage usage) =>
        usage
            .Other.AgentActivity.Where(activity => activity.From < usage.Span.To && activity.To > usage.Span.From)
            .GroupBy(activity => activity.Agent, StringComparer.Ordinal);

    public static IReadOnlyList<InstantRange> In(IEnumerable<AgentActivity> agent, params AgentState[] states) =>
        Spans.Merged(
            agent
                .Where(activity => states.Contains(activity.State))
                .Select(activity => new InstantRange(activity.From, activity.To))
        );

    public static IEnumerable<(DateTimeOffset At, decimal Seconds)> Cut(
        IEnumerable<InstantRange> spans,
        MetricUsage usage
    ) => spans.SelectMany(span => Cut(span.From, span.To, usage));

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

using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>How many agent seconds each quarter of an hour of a span had; quarters with none are absent.</summary>
public static class AgentsThere
{
    private static readonly AgentState[] Present = [AgentState.LoggedIn, AgentState.Handling, AgentState.Ready];

    private static readonly AgentState[] Away = [AgentState.Pause, AgentState.Training];

    /// <summary>On the roster.</summary>
    public static IReadOnlyDictionary<DateTimeOffset, decimal> Scheduled(
        IReadOnlyList<AgentActivity> activity,
        InstantRange span
    ) => Summed(activity, span, (usage, agent) => Cut(agent, usage, AgentState.Scheduled));

    /// <summary>Logged in, handling or ready, and neither paused nor in training at that time.</summary>
    public static IReadOnlyDictionary<DateTimeOffset, decimal> AtWork(
        IReadOnlyList<AgentActivity> activity,
        InstantRange span
    ) =>
        Summed(
            activity,
            span,
            (usage, agent) =>
                Cut(agent, usage, Present)
                    .Concat(
                        AgentSeconds
                            .Cut(Spans.Shared(AgentSeconds.In(agent, Present), AgentSeconds.In(agent, Away)), usage)
                            .Select(part => (part.At, -part.Seconds))
                    )
        );

    private static IEnumerable<(DateTimeOffset At, decimal Seconds)> Cut(
        IEnumerable<AgentActivity> agent,
        MetricUsage usage,
        params AgentState[] states
    ) => AgentSeconds.Cut(AgentSeconds.In(agent, states), usage);

    private static Dictionary<DateTimeOffset, decimal> Summed(
        IReadOnlyList<AgentActivity> activity,
        InstantRange span,
        Func<MetricUsage, IGrouping<string, AgentActivity>, IEnumerable<(DateTimeOffset At, decimal Seconds)>> read
    )
    {
        var usage = new MetricUsage
        {
            Cells = [],
            Contacts = static () => [],
            Span = span,
            Other = OtherUsage.None with { AgentActivity = activity },
        };
        return AgentSeconds
            .ByAgent(usage)
            .SelectMany(agent => read(usage, agent))
            .GroupBy(part => part.At)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Seconds));
    }
}

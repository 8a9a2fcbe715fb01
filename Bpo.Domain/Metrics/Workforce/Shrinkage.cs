using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>Which lost time is counted.</summary>
public enum ShrinkagePart
{
    /// <summary>All scheduled time in which an agent neither handled contacts nor stood ready.</summary>
    All,

    /// <summary>Lost on site: logged in while scheduled, and neither handling nor ready (breaks, training, meetings).</summary>
    Internal,

    /// <summary>Lost by absence: scheduled and not logged in (leave, sickness, lateness).</summary>
    External,
}

/// <summary>The share of scheduled time that is lost. Overtime outside the schedule makes up for nothing.</summary>
/// <param name="Reasons">With reasons only pauses and training of these words are lost; empty counts all lost time.</param>
public sealed record Shrinkage(ShrinkagePart Part, IReadOnlyList<string> Reasons) : Metric
{
    private const string Lost = "lostSeconds";

    public override string Kind => "shrinkage";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Reasons.Count > 0
            ? Explanation.Of("formula.shrinkage.Reasons", string.Join(", ", Reasons))
            : Explanation.Of($"formula.shrinkage.{Part}");

    public override IReadOnlyList<string> CountNames => [Lost, AgentSeconds.Scheduled];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Lost, AgentSeconds.Scheduled)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        AgentSeconds.ByAgent(usage).SelectMany(agent => CountAgent([.. agent], usage));

    public override Measurement Measure(Counts counts) =>
        Measurement.Percent(counts[Lost], counts[AgentSeconds.Scheduled]);

    private IEnumerable<CountsAt> CountAgent(AgentActivity[] agent, MetricUsage usage)
    {
        var scheduled = AgentSeconds.In(agent, AgentState.Scheduled);
        var working = AgentSeconds.In(agent, AgentState.Handling, AgentState.Ready);
        var present = AgentSeconds.In(
            agent,
            AgentState.LoggedIn,
            AgentState.Handling,
            AgentState.Ready,
            AgentState.Pause,
            AgentState.Training
        );
        var named = AgentSeconds.In(
            agent.Where(activity => Reasons.Contains(activity.Reason, StringComparer.Ordinal)),
            AgentState.Pause,
            AgentState.Training
        );
        (IReadOnlyList<Time.InstantRange> Spans, int Sign)[] lost =
            Reasons.Count > 0 ? [(named, 1)]
            : Part == ShrinkagePart.Internal ? [(present, 1), (working, -1)]
            : Part == ShrinkagePart.External ? [(scheduled, 1), (present, -1)]
            : [(scheduled, 1), (working, -1)];
        return AgentSeconds
            .Cut(scheduled, usage)
            .Select(part => new CountsAt(part.At, "", Counts.Of((AgentSeconds.Scheduled, part.Seconds))))
            .Concat(
                from side in lost
                from part in AgentSeconds.Cut(Spans.Shared(scheduled, side.Spans), usage)
                select new CountsAt(part.At, "", Counts.Of((Lost, side.Sign * part.Seconds)))
            );
    }
}

using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>Handling time over the time agents handled or stood ready.</summary>
public sealed record Occupancy : Metric
{
    public override string Kind => "occupancy";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula => Explanation.Of("formula.occupancy");

    public override IReadOnlyList<string> CountNames => [AgentSeconds.Handling, AgentSeconds.Ready];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        AgentSeconds.Each(usage, (AgentState.Handling, AgentSeconds.Handling), (AgentState.Ready, AgentSeconds.Ready));

    public override Measurement Measure(Counts counts) =>
        Measurement.Percent(counts[AgentSeconds.Handling], counts[AgentSeconds.Handling] + counts[AgentSeconds.Ready]);
}

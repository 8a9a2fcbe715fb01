using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>The share of scheduled time in which agents neither handled contacts nor stood ready.</summary>
public sealed record Shrinkage : Metric
{
    private const string Lost = "lostSeconds";

    public override string Kind => "shrinkage";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula => Explanation.Of("formula.shrinkage");

    public override IReadOnlyList<string> CountNames => [Lost, AgentSeconds.Scheduled];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Lost, AgentSeconds.Scheduled)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        AgentSeconds
            .Each(
                usage,
                (AgentState.Scheduled, AgentSeconds.Scheduled),
                (AgentState.Handling, AgentSeconds.Handling),
                (AgentState.Ready, AgentSeconds.Ready)
            )
            .Select(part =>
                part with
                {
                    Counts = Counts.Of(
                        (AgentSeconds.Scheduled, part.Counts[AgentSeconds.Scheduled]),
                        (
                            Lost,
                            part.Counts[AgentSeconds.Scheduled]
                                - part.Counts[AgentSeconds.Handling]
                                - part.Counts[AgentSeconds.Ready]
                        )
                    ),
                }
            );

    public override Measurement Measure(Counts counts) =>
        Measurement.Percent(counts[Lost], counts[AgentSeconds.Scheduled]);
}

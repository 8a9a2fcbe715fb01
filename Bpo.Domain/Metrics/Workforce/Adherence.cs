using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>
/// Adherence: logged in while scheduled, over scheduled. Conformance: logged in at any time, over scheduled; it may exceed
/// 100 %.
/// </summary>
public sealed record Adherence(bool IsConformance) : Metric
{
    private const string InAdherence = "inAdherenceSeconds";

    public override string Kind => "adherence";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override bool IsWithinHundred => !IsConformance;

    public override Explanation Formula =>
        Explanation.Of(IsConformance ? "formula.adherence.Conformance" : "formula.adherence.Adherence");

    public override IReadOnlyList<string> CountNames =>
        IsConformance ? [AgentSeconds.LoggedIn, AgentSeconds.Scheduled] : [InAdherence, AgentSeconds.Scheduled];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        IsConformance ? [] : [(InAdherence, AgentSeconds.Scheduled)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        IsConformance
            ? AgentSeconds.Each(
                usage,
                (AgentState.LoggedIn, AgentSeconds.LoggedIn),
                (AgentState.Scheduled, AgentSeconds.Scheduled)
            )
            : AgentSeconds.Each(usage, (AgentState.Scheduled, AgentSeconds.Scheduled)).Concat(Overlaps(usage));

    public override Measurement Measure(Counts counts) =>
        Measurement.Percent(
            counts[IsConformance ? AgentSeconds.LoggedIn : InAdherence],
            counts[AgentSeconds.Scheduled]
        );

    private static IEnumerable<CountsAt> Overlaps(MetricUsage usage) =>
        from agent in AgentSeconds.ByAgent(usage)
        let shared = Spans.Shared(
            AgentSeconds.In(agent, AgentState.Scheduled),
            AgentSeconds.In(agent, AgentState.LoggedIn)
        )
        from part in AgentSeconds.Cut(shared, usage)
        select new CountsAt(part.At, "", Counts.Of((InAdherence, part.Seconds)));
}

using Bpo.Domain.Time;
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
        from agent in usage.Other.AgentActivity.GroupBy(activity => activity.Agent, StringComparer.Ordinal)
        let worked = Merged(agent.Where(activity => activity.State == AgentState.LoggedIn))
        from shift in agent.Where(activity => activity.State == AgentState.Scheduled)
        from span in worked
        let @from = span.From > shift.From ? span.From : shift.From
        let to = span.To < shift.To ? span.To : shift.To
        where to > @from
        from part in AgentSeconds.Cut(@from, to, usage)
        select new CountsAt(part.At, "", Counts.Of((InAdherence, part.Seconds)));

    /// <summary>Two log-ins of one agent at once are one presence.</summary>
    private static List<InstantRange> Merged(IEnumerable<AgentActivity> activities)
    {
        var merged = new List<InstantRange>();
        foreach (var activity in activities.OrderBy(activity => activity.From))
        {
            if (merged.Count > 0 && activity.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = activity.To > merged[^1].To ? activity.To : merged[^1].To };
            }
            else
            {
                merged.Add(new InstantRange(activity.From, activity.To));
            }
        }

        return merged;
    }
}

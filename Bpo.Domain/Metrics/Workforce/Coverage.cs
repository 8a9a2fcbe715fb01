using System.Globalization;
using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>Open quarters of an hour in which enough agents were logged in, over all open quarters of the calendar.</summary>
/// <param name="MinimumAgents">As many agents have to be there for the whole quarter, or more of them for a part.</param>
public sealed record Coverage(int MinimumAgents) : CountedRatio
{
    private const string Staffed = "staffed";
    private const string Contracted = "contracted";

    public override string Kind => "coverage";

    public override Explanation Formula =>
        Explanation.Of("formula.coverage", MinimumAgents.ToString(CultureInfo.InvariantCulture));

    protected override IReadOnlyList<string> Part => [Staffed];

    protected override IReadOnlyList<string> Whole => [Contracted];

    /// <summary>Without any agent activity nobody knows who was there, and nothing is measured.</summary>
    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var there = AgentSeconds
            .Each(usage, (AgentState.LoggedIn, AgentSeconds.LoggedIn))
            .GroupBy(part => part.At)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Counts[AgentSeconds.LoggedIn]));
        return there.Count == 0
            ? []
            : AgentSeconds
                .Cut(usage.Span.From, usage.Span.To, usage)
                .Select(quarter => new CountsAt(
                    quarter.At,
                    "",
                    Counts.Of(
                        (Contracted, 1),
                        (Staffed, there.GetValueOrDefault(quarter.At) >= quarter.Seconds * MinimumAgents ? 1 : 0)
                    )
                ));
    }
}

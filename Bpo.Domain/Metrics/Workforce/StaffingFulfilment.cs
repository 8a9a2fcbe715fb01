using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>Agents who were there over agents agreed, in agent seconds.</summary>
/// <param name="State">The state that counts as being there.</param>
/// <param name="IsCapped">
/// Whether too many agents in one quarter of an hour make up for none in another: capped, each quarter counts at most what
/// was required.
/// </param>
public sealed record StaffingFulfilment(AgentState State, bool IsCapped) : CountedRatio
{
    private const string Staffed = "staffed";
    private const string Required = "required";

    public override string Kind => "staffing-fulfilment";

    public override Explanation Formula =>
        Explanation.Of(IsCapped ? "formula.staffing-fulfilment.Capped" : "formula.staffing-fulfilment");

    protected override IReadOnlyList<string> Part => [Staffed];

    protected override IReadOnlyList<string> Whole => [Required];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var required = usage
            .Other.Requirements.SelectMany(requirement =>
                AgentSeconds
                    .Cut(requirement.From, requirement.To, usage)
                    .Select(part => (part.At, Seconds: part.Seconds * requirement.Agents))
            )
            .GroupBy(part => part.At)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Seconds));
        var staffed = AgentSeconds
            .Each(usage, (State, Staffed))
            .GroupBy(part => part.At)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Counts[Staffed]));
        // Agents outside the agreed hours fill nothing.
        return required
            .OrderBy(quarter => quarter.Key)
            .Select(quarter => new CountsAt(
                quarter.Key,
                "",
                Counts.Of((Required, quarter.Value), (Staffed, There(quarter.Key, quarter.Value)))
            ));

        decimal There(DateTimeOffset at, decimal needed) =>
            IsCapped ? Math.Min(needed, staffed.GetValueOrDefault(at)) : staffed.GetValueOrDefault(at);
    }
}

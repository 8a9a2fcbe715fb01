using Bpo.Domain.Metrics.Workforce;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Outbound;

/// <summary>Results of one type an hour of logged-in time. Rejected and reversed results do not count.</summary>
/// <param name="Result">The type of result; empty counts every type.</param>
public sealed record ResultsPerHour(string Result) : Metric
{
    private const string Achieved = "results";
    private const int SecondsOfHour = 3_600;

    public override string Kind => "results-per-hour";

    public override MetricUnit Unit => MetricUnit.Count;

    public override Explanation Formula => Explanation.Of("formula.results-per-hour", Result);

    public override IReadOnlyList<string> CountNames => [Achieved, AgentSeconds.LoggedIn];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.Results.Where(result =>
                usage.Span.Contains(result.At)
                && (Result.Length == 0 || result.Type == Result)
                && result.Status is ResultStatus.Reported or ResultStatus.Accepted
            )
            .Select(result => new CountsAt(result.At, "", Counts.Of((Achieved, 1)), result.Contact))
            .Concat(AgentSeconds.Each(usage, (AgentState.LoggedIn, AgentSeconds.LoggedIn)));

    public override Measurement Measure(Counts counts) =>
        new(counts[Achieved] * SecondsOfHour, counts[AgentSeconds.LoggedIn], 1, counts[Achieved]);
}

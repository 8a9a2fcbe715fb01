using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Outbound;

/// <summary>Results of one type over the people spoken to, or over all attempts. Rejected and reversed results do not count.</summary>
/// <param name="Result">The type of result, e.g. <c>sale</c>; empty counts every type.</param>
public sealed record ConversionRate(string Result, bool OverAttempts) : Metric
{
    private const string Achieved = "results";
    private const string Contacted = "contacts";

    public override string Kind => "conversion-rate";

    public override MetricUnit Unit => MetricUnit.Percent;

    /// <remarks>One contact can end in several results.</remarks>
    public override bool IsWithinHundred => false;

    public override Explanation Formula =>
        Explanation.Of(OverAttempts ? "formula.conversion-rate.Attempts" : "formula.conversion-rate.Contacts", Result);

    public override IReadOnlyList<string> CountNames => [Achieved, Contacted];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.Results.Where(result =>
                usage.Span.Contains(result.At)
                && (Result.Length == 0 || result.Type == Result)
                && result.Status is ResultStatus.Reported or ResultStatus.Accepted
            )
            .Select(result => new CountsAt(result.At, "", Counts.Of((Achieved, 1)), result.Contact))
            .Concat(
                usage
                    .Cells.Where(rollup =>
                        OverAttempts
                            ? rollup.Key.Direction == Direction.Outbound
                            : rollup.Key.Outcome == Outcome.Answered
                    )
                    .Select(rollup => new CountsAt(
                        rollup.Key.Start,
                        rollup.Key.Queue,
                        Counts.Of((Contacted, rollup.Cell.Contacts))
                    ))
            );

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Achieved], counts[Contacted]);
}

using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Outbound;

/// <summary>People reached over attempts, or over list records.</summary>
public sealed record ContactRate(bool OverRecords) : Metric
{
    private const string Connects = "connects";
    private const string Dials = "dials";
    private const string Reached = "reached";
    private const string Records = "records";

    public override string Kind => "contact-rate";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(OverRecords ? "formula.contact-rate.Records" : "formula.contact-rate.Dials");

    public override IReadOnlyList<string> CountNames => OverRecords ? [Reached, Records] : [Connects, Dials];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        OverRecords ? [(Reached, Records)] : [(Connects, Dials)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        OverRecords
            ? usage
                .Other.Records.Where(record => usage.Span.Contains(record.LoadedAt))
                .Select(record => new CountsAt(
                    record.LoadedAt,
                    "",
                    Counts.Of((Records, 1), (Reached, record.Reached ? 1 : 0))
                ))
            : usage
                .Cells.Where(rollup => rollup.Key.Direction == Direction.Outbound)
                .Select(rollup => new CountsAt(
                    rollup.Key.Start,
                    rollup.Key.Queue,
                    Counts.Of(
                        (Dials, rollup.Cell.Contacts),
                        (Connects, rollup.Key.Outcome == Outcome.Answered ? rollup.Cell.Contacts : 0)
                    )
                ));

    public override Measurement Measure(Counts counts) =>
        OverRecords
            ? Measurement.Percent(counts[Reached], counts[Records])
            : Measurement.Percent(counts[Connects], counts[Dials]);
}

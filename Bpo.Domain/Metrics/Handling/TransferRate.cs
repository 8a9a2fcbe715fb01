using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>The share of answered contacts that were passed on.</summary>
public sealed record TransferRate : Metric
{
    private const string Transferred = "transferred";
    private const string Answered = "answered";

    public override string Kind => "transfer-rate";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula => Explanation.Of("formula.transfer-rate");

    public override IReadOnlyList<string> CountNames => [Transferred, Answered];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Transferred, Answered)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Cells.Where(rollup => rollup.Key.Outcome == Outcome.Answered)
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of((Transferred, rollup.Cell.Transferred), (Answered, rollup.Cell.Contacts))
            ));

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Transferred], counts[Answered]);
}

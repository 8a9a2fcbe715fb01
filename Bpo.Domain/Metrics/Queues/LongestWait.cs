namespace Bpo.Domain.Metrics.Queues;

/// <summary>
/// The longest wait in seconds, of all who were offered or of the answered alone. A customer who gave up after twenty minutes
/// waited twenty minutes, so a promise about the longest wait counts them unless it says otherwise.
/// </summary>
public sealed record LongestWait(bool OfOffered = true) : Metric
{
    public override string Kind => "longest-wait";

    public override MetricUnit Unit => MetricUnit.Seconds;

    public override Explanation Formula =>
        Explanation.Of(OfOffered ? "formula.longest-wait.Offered" : "formula.longest-wait.Answered");

    public override IReadOnlyList<string> CountNames => [QueueCounts.Waits];

    public override bool IsWait => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => WaitPopulation.Read(usage, OfOffered);

    public override Measurement Measure(Counts counts)
    {
        var waits = counts.Histogram(QueueCounts.Waits);
        return waits.Count == 0
            ? Measurement.Nothing
            : Measurement.Single(waits[^1].Edge, waits.Sum(wait => wait.Count));
    }
}

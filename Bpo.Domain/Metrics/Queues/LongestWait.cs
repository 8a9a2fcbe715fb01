namespace Bpo.Domain.Metrics.Queues;

/// <summary>The longest wait in seconds; beyond ten minutes, the upper edge of its class.</summary>
public sealed record LongestWait(bool OfOffered = false) : Metric
{
    public override string Kind => "longest-wait";

    public override MetricUnit Unit => MetricUnit.Seconds;

    public override Explanation Formula => Explanation.Of("formula.longest-wait");

    public override IReadOnlyList<string> CountNames => [QueueCounts.Waits];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => WaitPopulation.Read(usage, OfOffered);

    public override Measurement Measure(Counts counts)
    {
        var waits = counts.Histogram(QueueCounts.Waits);
        return waits.Count == 0
            ? Measurement.Nothing
            : Measurement.Single(waits[^1].Edge, waits.Sum(wait => wait.Count));
    }
}

using Bpo.Domain.Amounts;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>
/// The wait that so many percent did not exceed (nearest rank). A mean hides its tail. Waits beyond ten minutes count with
/// the upper edge of their class.
/// </summary>
public sealed record WaitPercentile(decimal Percentile, bool OfOffered = false) : Metric
{
    private const decimal Whole = 100;

    public override string Kind => "wait-percentile";

    public override MetricUnit Unit => MetricUnit.Seconds;

    public override Explanation Formula => Explanation.Of("formula.wait-percentile", Plain.Number(Percentile));

    public override IReadOnlyList<string> CountNames => [QueueCounts.Waits];

    public override bool IsWait => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => WaitPopulation.Read(usage, OfOffered);

    public override Measurement Measure(Counts counts)
    {
        var waits = counts.Histogram(QueueCounts.Waits);
        var all = waits.Sum(wait => wait.Count);
        var rank = all * Percentile / Whole;
        var below = 0m;
        foreach (var (edge, count) in waits)
        {
            below += count;
            if (below >= rank)
            {
                return Measurement.Single(edge, all);
            }
        }

        return Measurement.Nothing;
    }
}

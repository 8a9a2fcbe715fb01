using Bpo.Domain.Usage;
using static Bpo.Domain.Metrics.Queues.QueueCounts;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>Waits by class, of the answered or of all who were offered.</summary>
internal static class WaitPopulation
{
    public static IEnumerable<CountsAt> Read(MetricUsage usage, bool ofOffered) =>
        Each(
            usage,
            (outcome, cell) =>
                outcome == Outcome.Answered || (ofOffered && outcome == Outcome.Abandoned)
                    ? cell.Waits.Counts.Select(wait => (Counts.Class(Waits, wait.Key), (decimal)wait.Value))
                    : [],
            static _ => null
        );
}

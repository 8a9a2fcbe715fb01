using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>The counts that queue metrics share; inbound contacts only.</summary>
internal static class QueueCounts
{
    public const string Answered = "answered";
    public const string Abandoned = "abandoned";
    public const string AnsweredInTime = "answeredInTime";
    public const string AbandonedInTime = "abandonedInTime";
    public const string CalledBackInTime = "calledBackInTime";
    public const string ShortAbandons = "shortAbandons";
    public const string FlowOuts = "flowOuts";
    public const string WaitSeconds = "waitSeconds";
    public const string Waits = "waits";

    public static IEnumerable<CountsAt> Each(
        MetricUsage usage,
        Func<Outcome, RollupCell, IEnumerable<(string, decimal)>> count
    ) =>
        usage
            .Cells.Where(rollup => rollup.Key.Direction == Direction.Inbound)
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of(count(rollup.Key.Outcome, rollup.Cell))
            ));

    /// <summary>Contacts that left the queue for another place instead of being answered or given up.</summary>
    public static bool IsFlowOut(Outcome outcome) =>
        outcome is Outcome.Overflowed or Outcome.TimedOut or Outcome.Voicemail or Outcome.Callback;

    /// <summary>Answered and abandoned: the contacts a service level is promised for.</summary>
    public static decimal Offered(Counts counts) => counts[Answered] + counts[Abandoned];
}

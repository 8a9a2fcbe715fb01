using Bpo.Domain.Metrics.Clocks;
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

    /// <summary>Abandons whose source does not say how long they waited: lost, but never short or in time.</summary>
    public const string AbandonedWithoutWait = "abandonedWithoutWait";

    /// <summary>Answered contacts whose source does not say how long they waited: neither in time nor late, they stand outside.</summary>
    public const string AnsweredWithoutWait = "answeredWithoutWait";
    public const string FlowOuts = "flowOuts";
    public const string WaitSeconds = "waitSeconds";
    public const string Waits = "waits";

    /// <summary>Contacts of intervals whose table does not hold what the formula needs; they stand outside and are shown.</summary>
    public const string Untold = "untold";

    /// <param name="count">The counts of one cell.</param>
    /// <param name="ofInterval">The counts of one row of a table; null when the table cannot say.</param>
    public static IEnumerable<CountsAt> Each(
        MetricUsage usage,
        Func<Outcome, RollupCell, IEnumerable<(string, decimal)>> count,
        Func<QueueInterval, IEnumerable<(string, decimal)>?> ofInterval
    ) =>
        usage
            .Cells.Where(rollup =>
                rollup.Key.Direction == Direction.Inbound
                && (usage.CountsCallbacks || rollup.Key.Channel != Channel.Callback)
            )
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of(count(rollup.Key.Outcome, rollup.Cell))
            ))
            .Concat(
                Intervals(usage)
                    .Select(interval => new CountsAt(
                        interval.From,
                        interval.Queue,
                        Counts.Of(ofInterval(interval) ?? [(Untold, interval.Offered)])
                    ))
            );

    /// <summary>The rows of tables that are measured: those that begin in the span, while the calendar is open for a part of them.</summary>
    public static IEnumerable<QueueInterval> Intervals(MetricUsage usage) =>
        usage.Other.Intervals.Where(interval =>
            usage.Span.Contains(interval.From)
            && (usage.Calendar is not { } calendar || OpenTime.Between(interval.From, interval.To, calendar) > 0)
        );

    /// <summary>Null where the table does not count short abandons by the clause's limit; one without a limit is believed.</summary>
    public static decimal? ShortAbandonsOf(QueueInterval interval, int limitSeconds) =>
        interval.ShortAbandonSeconds is null || interval.ShortAbandonSeconds == limitSeconds
            ? interval.ShortAbandons
            : null;

    /// <summary>Contacts that left the queue for another place instead of being answered or given up.</summary>
    public static bool IsFlowOut(Outcome outcome) =>
        outcome is Outcome.Overflowed or Outcome.TimedOut or Outcome.Voicemail or Outcome.Callback;

    /// <summary>Contacts offered, placed in time, from cells and tables alike.</summary>
    public static IEnumerable<(DateTimeOffset At, decimal Contacts)> Offered(MetricUsage usage) =>
        Each(
                usage,
                static (outcome, cell) =>
                    outcome is Outcome.Answered or Outcome.Abandoned ? [(Answered, cell.Contacts)] : [],
                static interval => [(Answered, interval.Answered + interval.Abandoned)]
            )
            .Select(part => (part.At, part.Counts[Answered]));

    /// <summary>Answered and abandoned: the contacts a service level is promised for.</summary>
    public static decimal Offered(Counts counts) => counts[Answered] + counts[Abandoned];

    /// <summary>Answered contacts whose wait is known.</summary>
    public static decimal Timed(Counts counts) => counts[Answered] - counts[AnsweredWithoutWait];
}

using Bpo.Domain.Metrics.Queues;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>The mean time an answered contact keeps an agent, in seconds.</summary>
/// <param name="IncludeRing">Adds ringing (dialling, for outbound) to talk, hold and wrap.</param>
public sealed record AverageHandleTime(bool IncludeRing = false) : Metric
{
    private const string Talk = "talkSeconds";
    private const string Hold = "holdSeconds";
    private const string Wrap = "wrapSeconds";
    private const string Ring = "ringSeconds";
    private const string Answered = "answered";

    public override string Kind => "average-handle-time";

    public override MetricUnit Unit => MetricUnit.Seconds;

    public override Explanation Formula =>
        Explanation.Of($"formula.average-handle-time.{(IncludeRing ? "WithRing" : "Handle")}");

    public override IReadOnlyList<string> CountNames => [Talk, Hold, Wrap, Ring, Answered];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Cells.Where(rollup => rollup.Key.Outcome == Outcome.Answered)
            .Select(rollup => new CountsAt(rollup.Key.Start, rollup.Key.Queue, CountCell(rollup.Cell)))
            .Concat(
                QueueCounts
                    .Intervals(usage)
                    .Select(interval => new CountsAt(interval.From, interval.Queue, CountInterval(interval)))
            );

    public override Measurement Measure(Counts counts) =>
        Measurement.Mean(
            counts[Talk] + counts[Hold] + counts[Wrap] + (IncludeRing ? counts[Ring] : 0),
            counts[Answered]
        );

    private static Counts CountCell(RollupCell cell) =>
        Counts.Of(
            (Talk, cell.TalkSeconds),
            (Hold, cell.HoldSeconds),
            (Wrap, cell.WrapSeconds),
            (Ring, cell.RingSeconds),
            (Answered, cell.Contacts)
        );

    /// <summary>A table without columns for hold and wrap counts them with talk or not at all, as its switch does.</summary>
    private Counts CountInterval(QueueInterval interval) =>
        interval.TalkSeconds is { } talk && !IncludeRing
            ? Counts.Of(
                (Talk, talk),
                (Hold, interval.HoldSeconds ?? 0),
                (Wrap, interval.WrapSeconds ?? 0),
                (Answered, interval.Answered)
            )
            : Counts.Of((QueueCounts.Untold, interval.Answered));
}

using Bpo.Domain.Usage;
using static Bpo.Domain.Metrics.Queues.QueueCounts;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>The mean wait of answered contacts in seconds.</summary>
public sealed record AverageSpeedOfAnswer : Metric
{
    /// <summary>Divides the wait of the answered by all offered contacts, as Cisco ICR did.</summary>
    public bool OverOffered { get; init; }

    public WaitClock Clock { get; init; } = WaitClock.QueueEntry;

    public override string Kind => "average-speed-of-answer";

    public override MetricUnit Unit => MetricUnit.Seconds;

    public override Explanation Formula =>
        Explanation.Of($"formula.average-speed-of-answer.{(OverOffered ? "Offered" : "Answered")}");

    public override IReadOnlyList<string> CountNames => [Answered, Abandoned, WaitSeconds, AnsweredWithoutWait];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(AnsweredWithoutWait, Answered)];

    public override IReadOnlyList<int> WaitThresholds =>
        Clock.AnnouncementSeconds == 0 ? [] : [Clock.AnnouncementSeconds];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => Each(usage, CountCell, CountInterval);

    public override Measurement Measure(Counts counts) =>
        Measurement.Mean(counts[WaitSeconds], Timed(counts) + (OverOffered ? counts[Abandoned] : 0));

    private IEnumerable<(string, decimal)> CountCell(Outcome outcome, RollupCell cell) =>
        outcome switch
        {
            Outcome.Answered =>
            [
                (Answered, cell.Contacts),
                (WaitSeconds, Clock.Sum(cell.WaitSeconds, cell.Waits)),
                (AnsweredWithoutWait, cell.WithoutWait),
            ],
            Outcome.Abandoned => [(Abandoned, cell.Contacts)],
            _ => [],
        };

    private IEnumerable<(string, decimal)>? CountInterval(QueueInterval interval) =>
        interval.WaitSeconds is { } waited && Clock.AnnouncementSeconds == 0
            ? [(Answered, interval.Answered), (Abandoned, interval.Abandoned), (WaitSeconds, waited)]
            : null;
}

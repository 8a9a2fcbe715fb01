using Bpo.Domain.Usage;
using static Bpo.Domain.Metrics.Queues.QueueCounts;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>The share of contacts answered within a threshold, by the contract's own formula.</summary>
public sealed record ServiceLevel : Metric
{
    public required int ThresholdSeconds { get; init; }

    /// <summary>Whether a wait of exactly the threshold is in time.</summary>
    public bool Inclusive { get; init; } = true;

    public ServiceLevelFormula Formulation { get; init; } = ServiceLevelFormula.Offered;

    /// <summary>An abandon within so many seconds is short: misdialled rather than lost.</summary>
    public int ShortAbandonSeconds { get; init; } = 5;

    public WaitClock Clock { get; init; } = WaitClock.QueueEntry;

    public override string Kind => "service-level";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            $"formula.service-level.{Formulation}",
            Invariant(ThresholdSeconds),
            Invariant(ShortAbandonSeconds)
        );

    public override IReadOnlyList<string> CountNames =>
        [
            Answered,
            Abandoned,
            AnsweredInTime,
            AbandonedInTime,
            ShortAbandons,
            FlowOuts,
            CalledBackInTime,
            AbandonedWithoutWait,
            AnsweredWithoutWait,
        ];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        [
            (AnsweredInTime, Answered),
            (AbandonedInTime, Abandoned),
            (ShortAbandons, Abandoned),
            (AbandonedWithoutWait, Abandoned),
            (AnsweredWithoutWait, Answered),
            (CalledBackInTime, FlowOuts),
        ];

    public override IReadOnlyList<int> WaitThresholds => [InTimeUpTo, ShortUpTo];

    /// <summary>The longest wait since queue entry that is in time; waits are whole seconds.</summary>
    private int InTimeUpTo => Clock.SinceEntry(Inclusive ? ThresholdSeconds : ThresholdSeconds - 1);

    private int ShortUpTo => Clock.SinceEntry(ShortAbandonSeconds);

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => Each(usage, CountCell, CountInterval);

    public override Measurement Measure(Counts counts)
    {
        var inTime = counts[AnsweredInTime];
        var offered = Volume(counts);
        return Formulation switch
        {
            ServiceLevelFormula.Offered => Measurement.Percent(inTime, offered),
            ServiceLevelFormula.Answered => Measurement.Percent(inTime, Timed(counts)),
            ServiceLevelFormula.IgnoreAbandonsInTime => Measurement.Percent(inTime, offered - counts[AbandonedInTime]),
            ServiceLevelFormula.AbandonsInTimeAsSuccess => Measurement.Percent(
                inTime + counts[AbandonedInTime],
                offered
            ),
            ServiceLevelFormula.ExcludeShortAbandons => Measurement.Percent(inTime, offered - counts[ShortAbandons]),
            ServiceLevelFormula.ShortAbandonsAsSuccess => Measurement.Percent(inTime + counts[ShortAbandons], offered),
            ServiceLevelFormula.WithFlowOuts => Measurement.Percent(inTime, offered + counts[FlowOuts]),
            ServiceLevelFormula.RemovedInTime => Measurement.Percent(
                inTime + counts[AbandonedInTime] + counts[CalledBackInTime],
                offered + counts[FlowOuts]
            ),
            ServiceLevelFormula.NotLate => Measurement.Percent(
                inTime + counts[AbandonedInTime],
                offered - counts[AbandonedInTime]
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Offered contacts of which it can be said whether they were answered in time; an abandon was not.</summary>
    public override decimal Volume(Counts counts) => Timed(counts) + counts[Abandoned];

    private IEnumerable<(string, decimal)> CountCell(Outcome outcome, RollupCell cell) =>
        outcome switch
        {
            Outcome.Answered =>
            [
                (Answered, cell.Contacts),
                (AnsweredInTime, cell.Waits.Within(InTimeUpTo)),
                (AnsweredWithoutWait, cell.WithoutWait),
            ],
            Outcome.Abandoned =>
            [
                (Abandoned, cell.Contacts),
                (AbandonedInTime, cell.Waits.Within(InTimeUpTo)),
                (ShortAbandons, cell.Waits.Within(ShortUpTo)),
                (AbandonedWithoutWait, cell.WithoutWait),
            ],
            Outcome.Callback => [(FlowOuts, cell.Contacts), (CalledBackInTime, cell.Waits.Within(InTimeUpTo))],
            _ when IsFlowOut(outcome) => [(FlowOuts, cell.Contacts)],
            _ => [],
        };

    /// <summary>A table counts on its own clock and threshold; only where they are the clause's does it answer.</summary>
    private IEnumerable<(string, decimal)>? CountInterval(QueueInterval interval)
    {
        var isTold =
            Clock.AnnouncementSeconds == 0
            && interval.AnsweredInTime is not null
            && interval.ThresholdSeconds == ThresholdSeconds
            && Formulation switch
            {
                ServiceLevelFormula.IgnoreAbandonsInTime
                or ServiceLevelFormula.AbandonsInTimeAsSuccess
                or ServiceLevelFormula.NotLate => interval.AbandonedInTime is not null,
                ServiceLevelFormula.ExcludeShortAbandons or ServiceLevelFormula.ShortAbandonsAsSuccess =>
                    ShortAbandonsOf(interval, ShortAbandonSeconds) is not null,
                ServiceLevelFormula.RemovedInTime => false,
                _ => true,
            };
        return isTold
            ?
            [
                (Answered, interval.Answered),
                (Abandoned, interval.Abandoned),
                (FlowOuts, interval.FlowOuts),
                (AnsweredInTime, interval.AnsweredInTime ?? 0),
                (AbandonedInTime, interval.AbandonedInTime ?? 0),
                (ShortAbandons, ShortAbandonsOf(interval, ShortAbandonSeconds) ?? 0),
            ]
            : null;
    }

    private static string Invariant(int seconds) => seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

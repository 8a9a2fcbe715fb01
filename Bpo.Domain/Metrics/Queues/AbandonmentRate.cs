using System.Globalization;
using Bpo.Domain.Usage;
using static Bpo.Domain.Metrics.Queues.QueueCounts;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>Which abandons count, over which contacts.</summary>
public enum AbandonmentFormula
{
    /// <summary>Abandoned ÷ (answered + abandoned).</summary>
    Offered,

    /// <summary>(Abandoned − short abandons) ÷ (answered + abandoned − short abandons).</summary>
    ExcludeShortAbandons,

    /// <summary>(Abandoned − short abandons) ÷ (answered + abandoned).</summary>
    ShortAbandonsAsSuccess,

    /// <summary>Abandoned ÷ (answered + abandoned + flow-outs).</summary>
    WithFlowOuts,
}

/// <summary>The share of contacts whose customer gave up in the queue.</summary>
public sealed record AbandonmentRate : Metric
{
    public AbandonmentFormula Formulation { get; init; } = AbandonmentFormula.Offered;

    public int ShortAbandonSeconds { get; init; } = 5;

    public WaitClock Clock { get; init; } = WaitClock.QueueEntry;

    public override string Kind => "abandonment-rate";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            $"formula.abandonment-rate.{Formulation}",
            ShortAbandonSeconds.ToString(CultureInfo.InvariantCulture)
        );

    public override IReadOnlyList<string> CountNames =>
        [Answered, Abandoned, ShortAbandons, FlowOuts, AbandonedWithoutWait];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        [(ShortAbandons, Abandoned), (AbandonedWithoutWait, Abandoned)];

    public override IReadOnlyList<int> WaitThresholds => [Clock.SinceEntry(ShortAbandonSeconds)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => Each(usage, CountCell, CountInterval);

    public override Measurement Measure(Counts counts)
    {
        var abandoned = counts[Abandoned];
        var lost = abandoned - counts[ShortAbandons];
        return Formulation switch
        {
            AbandonmentFormula.Offered => Measurement.Percent(abandoned, Offered(counts)),
            AbandonmentFormula.ExcludeShortAbandons => Measurement.Percent(
                lost,
                Offered(counts) - counts[ShortAbandons]
            ),
            AbandonmentFormula.ShortAbandonsAsSuccess => Measurement.Percent(lost, Offered(counts)),
            AbandonmentFormula.WithFlowOuts => Measurement.Percent(abandoned, Offered(counts) + counts[FlowOuts]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public override decimal Volume(Counts counts) => Offered(counts);

    private IEnumerable<(string, decimal)> CountCell(Outcome outcome, RollupCell cell) =>
        outcome switch
        {
            Outcome.Answered => [(Answered, cell.Contacts)],
            Outcome.Abandoned =>
            [
                (Abandoned, cell.Contacts),
                (ShortAbandons, cell.Waits.Within(Clock.SinceEntry(ShortAbandonSeconds))),
                (AbandonedWithoutWait, cell.WithoutWait),
            ],
            _ when IsFlowOut(outcome) => [(FlowOuts, cell.Contacts)],
            _ => [],
        };

    private IEnumerable<(string, decimal)>? CountInterval(QueueInterval interval) =>
        Formulation is AbandonmentFormula.ExcludeShortAbandons or AbandonmentFormula.ShortAbandonsAsSuccess
        && ShortAbandonsOf(interval, ShortAbandonSeconds) is null
            ? null
            :
            [
                (Answered, interval.Answered),
                (Abandoned, interval.Abandoned),
                (FlowOuts, interval.FlowOuts),
                (ShortAbandons, ShortAbandonsOf(interval, ShortAbandonSeconds) ?? 0),
            ];
}

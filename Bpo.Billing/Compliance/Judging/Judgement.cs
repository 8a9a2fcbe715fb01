using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>A clause judged, before it is written down as a result.</summary>
internal sealed record Judgement(
    Verdict Verdict,
    Measurement Measured,
    Measurement Raw,
    Measurement Adjusted,
    Counts Counts,
    IReadOnlyList<ExcludedCounts> Excluded,
    IReadOnlyList<IntervalResult> Intervals
)
{
    /// <summary>Each queue by itself, where each must keep the promise.</summary>
    public IReadOnlyList<QueueResult> Queues { get; init; } = [];

    public IReadOnlyList<SiteResult> Sites { get; init; } = [];

    public SlaResult ToResult(SlaClause clause, string pointer) =>
        new()
        {
            Sla = clause.Id,
            Clause = pointer,
            Metric = clause.Metric.Kind,
            Service = clause.Service,
            Class = clause.Class,
            Unit = clause.Metric.Unit,
            Formula = clause.Metric.Formula,
            Attainment = Verdict.Attainment,
            Missed = Verdict.Missed,
            NotMeasured = Verdict.Reason,
            Measured = Measured,
            Raw = Raw,
            Adjusted = Adjusted,
            Counts = Counts,
            Excluded = Excluded,
            Target = clause.Measure is Measure.Intervals judged ? Target.AtLeast(judged.Share) : clause.Target,
            Minimum = clause.Measure is Measure.Intervals ? null : clause.Minimum,
            BelowTarget = clause.BelowTarget,
            EachInterval = clause.Measure is Measure.Intervals each ? Levels(clause, each) : null,
            PerQueue = clause.PerQueue,
            Queues = Queues,
            Sites = Sites,
            Intervals = Intervals,
        };

    private IntervalLevels Levels(SlaClause clause, Measure.Intervals each) =>
        new(
            each.Minutes,
            clause.Target,
            clause.Minimum,
            clause.Minimum is { } minimum && Intervals.Count > 0
                ? IntervalJudgement.MetMinimum(clause, minimum, Intervals)
                : null
        );
}

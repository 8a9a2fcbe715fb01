using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Judges each interval, then the share of those that met the target.</summary>
internal static class IntervalJudgement
{
    /// <param name="surplus">What is exempt of an interval, by its start.</param>
    public static IReadOnlyList<IntervalResult> Intervals(
        Terms terms,
        SlaClause clause,
        Measure.Intervals measure,
        ClauseCounts counts,
        IReadOnlyDictionary<DateTimeOffset, decimal> surplus
    ) =>
        [
            .. counts
                .KeptBy(new IntervalClock(terms.Zone, measure.Minutes).StartOf)
                .Select(interval =>
                    Judge(clause, measure, interval.Start, interval.Counts, surplus.GetValueOrDefault(interval.Start))
                ),
        ];

    /// <summary>Met intervals of judged intervals.</summary>
    public static Measurement Share(IReadOnlyList<IntervalResult> intervals, Func<IntervalResult, bool> isMet) =>
        Measurement.Percent(
            intervals.Count(interval => interval.Attainment != Attainment.NotMeasured && isMet(interval)),
            intervals.Count(interval => interval.Attainment != Attainment.NotMeasured)
        );

    public static Measurement MetMinimum(SlaClause clause, Target minimum, IReadOnlyList<IntervalResult> intervals) =>
        Share(intervals, interval => minimum.IsMetBy(interval.Measured.RoundedTo(clause.RoundedTo)));

    /// <param name="share">The share of intervals that is promised.</param>
    /// <param name="met">Intervals that met the target, of those judged.</param>
    /// <param name="metMinimum">Those that met the minimum; null where there is none.</param>
    public static Verdict Verdict(Target share, Measurement met, Measurement? metMinimum) =>
        share.IsMetBy(met) ? new Verdict(Attainment.Met, MissedLevel.None, null)
        : metMinimum is null || share.IsMetBy(metMinimum) ? new Verdict(Attainment.Missed, MissedLevel.Target, null)
        : new Verdict(Attainment.Missed, MissedLevel.Minimum, null);

    private static IntervalResult Judge(
        SlaClause clause,
        Measure.Intervals measure,
        DateTimeOffset start,
        Counts counts,
        decimal surplus
    )
    {
        var all = clause.Metric.Measure(counts);
        var measured = surplus == 0 ? all : ForecastCut.Exempt(all, surplus, clause.Target);
        var attainment =
            !measured.IsMeasured || clause.Metric.Volume(counts) < measure.MinimumVolume ? Attainment.NotMeasured
            : clause.Target.IsMetBy(measured.RoundedTo(clause.RoundedTo)) ? Attainment.Met
            : Attainment.Missed;
        return new IntervalResult(start, counts, measured, attainment);
    }
}

using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Judges each interval, then the share of those that met the target.</summary>
internal static class IntervalJudgement
{
    public static IReadOnlyList<IntervalResult> Intervals(
        Terms terms,
        SlaClause clause,
        Measure.Intervals measure,
        ClauseCounts counts
    ) =>
        [
            .. counts
                .KeptBy(new IntervalClock(terms.Zone, measure.Minutes).StartOf)
                .Select(interval => Judge(clause, measure, interval.Start, interval.Counts)),
        ];

    /// <summary>Met intervals of judged intervals.</summary>
    public static Measurement Share(IReadOnlyList<IntervalResult> intervals, Func<IntervalResult, bool> isMet) =>
        Measurement.Percent(
            intervals.Count(interval => interval.Attainment != Attainment.NotMeasured && isMet(interval)),
            intervals.Count(interval => interval.Attainment != Attainment.NotMeasured)
        );

    public static Verdict Verdict(SlaClause clause, Measure.Intervals measure, IReadOnlyList<IntervalResult> intervals)
    {
        var share = Target.AtLeast(measure.Share);
        if (share.IsMetBy(Share(intervals, interval => interval.Attainment == Attainment.Met)))
        {
            return new Verdict(Attainment.Met, MissedLevel.None, null);
        }

        var isMinimumKept =
            clause.Minimum is { } minimum
            && share.IsMetBy(
                Share(intervals, interval => minimum.IsMetBy(interval.Measured.RoundedTo(clause.RoundedTo)))
            );
        var missed = clause.Minimum is null || isMinimumKept ? MissedLevel.Target : MissedLevel.Minimum;
        return new Verdict(Attainment.Missed, missed, null);
    }

    private static IntervalResult Judge(
        SlaClause clause,
        Measure.Intervals measure,
        DateTimeOffset start,
        Counts counts
    )
    {
        var measured = clause.Metric.Measure(counts);
        var attainment =
            !measured.IsMeasured || clause.Metric.Volume(counts) < measure.MinimumVolume ? Attainment.NotMeasured
            : clause.Target.IsMetBy(measured.RoundedTo(clause.RoundedTo)) ? Attainment.Met
            : Attainment.Missed;
        return new IntervalResult(start, counts, measured, attainment);
    }
}

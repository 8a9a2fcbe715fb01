using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Compares what is left of the counts with the levels of the clause, over the period or by intervals.</summary>
internal static class LevelJudgement
{
    private static readonly Dictionary<DateTimeOffset, decimal> NoSurplus = [];

    /// <param name="surplus">What is exempt of an interval, by its start.</param>
    public static Judgement Of(
        Terms terms,
        SlaClause clause,
        ClauseCounts counts,
        Judgement judgement,
        IReadOnlyDictionary<DateTimeOffset, decimal>? surplus = null
    )
    {
        var tooLittle = Verdict.TooLittle(
            clause,
            judgement.Raw,
            judgement.Adjusted,
            clause.Metric.Volume(judgement.Counts)
        );
        if (clause.Measure is not Measure.Intervals measure)
        {
            return judgement with
            {
                Measured = judgement.Adjusted,
                Verdict =
                    tooLittle
                    ?? Verdict.Of(judgement.Adjusted.RoundedTo(clause.RoundedTo), clause.Target, clause.Minimum),
            };
        }

        var intervals = IntervalJudgement.Intervals(terms, clause, measure, counts, surplus ?? NoSurplus);
        var met = IntervalJudgement.Share(intervals, interval => interval.Attainment == Attainment.Met);
        return judgement with
        {
            Measured = met,
            Intervals = intervals,
            Verdict =
                tooLittle
                ?? (
                    met.IsMeasured
                        ? IntervalJudgement.Verdict(
                            Target.AtLeast(measure.Share),
                            met,
                            clause.Minimum is { } minimum
                                ? IntervalJudgement.MetMinimum(clause, minimum, intervals)
                                : null
                        )
                        : Verdict.NotMeasured("no-interval")
                ),
        };
    }
}

using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>
/// Judges a clause for the volume up to the limit of the forecast alone. Intervals are relieved of their own surplus, a period
/// of that of the whole.
/// </summary>
internal static class SurplusExemption
{
    private const int SharedDecimals = 12;

    public static Judgement Of(
        Terms terms,
        SlaClause clause,
        ClauseCounts counts,
        Judgement judgement,
        ForecastVariance variance,
        decimal surplus,
        IReadOnlyList<ForecastInterval> forecasts
    )
    {
        if (clause.Measure is not Measure.Intervals measure)
        {
            var exempt = surplus > 0 ? ForecastCut.Exempt(judgement.Adjusted, surplus, clause.Target) : null;
            return LevelJudgement.Of(
                terms,
                clause,
                counts,
                exempt is null ? judgement : Exempted(judgement, variance, exempt)
            );
        }

        var beyond = IntervalSurplus.Of(
            clause,
            counts,
            new IntervalClock(terms.Zone, measure.Minutes),
            variance,
            forecasts
        );
        var judged = LevelJudgement.Of(terms, clause, counts, judgement, beyond);
        // Parts of a surplus rarely divide evenly; their sum does.
        var relieved = decimal.Round(judged.Intervals.Sum(interval => interval.Measured.Denominator), SharedDecimals);
        return beyond.Count == 0
            ? judged
            : Exempted(
                judged,
                variance,
                judgement.Adjusted with
                {
                    Numerator = judged.Intervals.Sum(interval => interval.Measured.Numerator),
                    Denominator = relieved,
                    Sample = relieved,
                }
            );
    }

    private static Judgement Exempted(Judgement judgement, ForecastVariance variance, Measurement exempt)
    {
        var removed = judgement.Adjusted with
        {
            Numerator = judgement.Adjusted.Numerator - exempt.Numerator,
            Denominator = judgement.Adjusted.Denominator - exempt.Denominator,
            Sample = judgement.Adjusted.Denominator - exempt.Denominator,
        };
        var named = ForecastCut.Named(variance);
        return judgement with
        {
            Adjusted = exempt,
            Excluded =
            [
                .. judgement.Excluded,
                new ExcludedCounts(named.Reason, named.Evidence, "", "", Counts.None, removed),
            ],
        };
    }
}

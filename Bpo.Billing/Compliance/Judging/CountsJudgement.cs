using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Judges a clause by its counts: exclusions first, then the forecast, then the levels.</summary>
internal static class CountsJudgement
{
    public static Judgement Of(
        Terms terms,
        Period period,
        SlaClause clause,
        ClauseCounts counted,
        IReadOnlyList<ForecastInterval> locked
    )
    {
        var forecasts = clause.ForecastVariance is null ? [] : ForecastCut.For(terms, period, clause, locked);
        var counts = clause.ForecastVariance is { Mode: ForecastVarianceMode.DropInterval } drop
            ? ForecastCut.DropIntervals(counted, clause, drop, forecasts)
            : counted;
        var kept = counts.Kept;
        var volume = clause.Metric.Volume(kept);
        var surplus = clause.ForecastVariance is { } variance ? ForecastCut.Surplus(volume, variance, forecasts) : 0;
        var judgement = new Judgement(
            Verdict.NotMeasured("nothing"),
            Measurement.Nothing,
            clause.Metric.Measure(counts.RawSum),
            clause.Metric.Measure(kept),
            kept,
            [.. counts.Excluded.Where(part => part.Counts.Count > 0).Select(part => Removed(clause, part))],
            []
        )
        {
            Sites = SiteCounts.Of(terms, clause, counts),
        };
        return clause.ForecastVariance switch
        {
            { Mode: ForecastVarianceMode.VoidMonth } voiding when surplus > 0 => LevelJudgement.Of(
                terms,
                clause,
                counts,
                judgement
            ) with
            {
                Verdict = new Verdict(
                    Attainment.NotMeasured,
                    MissedLevel.None,
                    ForecastCut.Voided(volume, voiding, forecasts)
                ),
            },
            { Mode: ForecastVarianceMode.ExemptSurplus } exempting when IsShare(clause) => SurplusExemption.Of(
                terms,
                clause,
                counts,
                judgement,
                exempting,
                surplus,
                forecasts
            ),
            _ => LevelJudgement.Of(terms, clause, counts, judgement),
        };
    }

    private static bool IsShare(SlaClause clause) => clause.Metric.Unit == MetricUnit.Percent;

    private static ExcludedCounts Removed(SlaClause clause, Excluded part)
    {
        var counts = Counts.Sum(part.Counts.Select(one => one.Counts));
        return new ExcludedCounts(
            part.Exclusion.Reason,
            part.Exclusion.Evidence,
            part.Exclusion.RequestedBy,
            part.Exclusion.ApprovedBy,
            counts,
            clause.Metric.Measure(counts),
            part.Exclusion.Id
        );
    }
}

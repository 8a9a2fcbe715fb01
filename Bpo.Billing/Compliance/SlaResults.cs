using Bpo.Billing.Compliance.Judging;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance;

/// <summary>Judges the promises of a period. The month run, the preview, the simulator and the calculator all call this.</summary>
public static class SlaResults
{
    /// <param name="serviceStart">The first day of service, from which the months of the ramp are counted.</param>
    public static IReadOnlyList<SlaResult> Of(Terms terms, Period period, MetricSource source, DateOnly serviceStart)
    {
        var ramp = terms.Credits.RampOf(RampCalendar.MonthOf(serviceStart, period.From));
        return [.. terms.Slas.Select((clause, index) => Judge(terms, period, clause, index, source, ramp))];
    }

    private static SlaResult Judge(
        Terms terms,
        Period period,
        SlaClause clause,
        int index,
        MetricSource source,
        RampMonth? ramp
    )
    {
        var relaxed = ramp is null ? clause : Relax(clause, ramp.TargetFactor);
        var result = Judge(terms, period, clause, relaxed, source).ToResult(relaxed, $"slas/{index}");
        var proposed = source.Proposed.Where(exclusion => exclusion.Touches(clause)).ToArray();
        return proposed.Length == 0
            ? result
            : result with
            {
                IfApproved = Pending(
                    result,
                    Judge(
                        terms,
                        period,
                        clause,
                        relaxed,
                        source with
                        {
                            Exclusions = [.. source.Exclusions, .. proposed],
                        }
                    )
                ),
            };
    }

    private static Judgement Judge(
        Terms terms,
        Period period,
        SlaClause clause,
        SlaClause relaxed,
        MetricSource source
    ) =>
        clause.PerQueue is null
            ? Together(terms, period, clause, relaxed, source)
            : QueueJudgement.Of(
                terms,
                period,
                clause,
                relaxed,
                source,
                (one, eased, usage) => Together(terms, period, one, eased, usage)
            );

    private static Judgement Together(
        Terms terms,
        Period period,
        SlaClause clause,
        SlaClause relaxed,
        MetricSource source
    ) =>
        source.Counted.TryGetValue(clause.Id, out var counted)
            ? CountedJudgement.Of(terms, period, relaxed, counted, source)
            : CountsJudgement.Of(
                terms,
                period,
                relaxed,
                ClauseCounting.Count(terms, period, clause, source),
                source.Forecasts
            );

    /// <summary>Exclusions claim in order and the approved ones come first, so what is new was taken by the proposed ones.</summary>
    private static PendingResult Pending(SlaResult result, Judgement judgement) =>
        new(
            judgement.Measured,
            judgement.Adjusted,
            judgement.Verdict.Attainment,
            [.. judgement.Excluded.Except(result.Excluded)]
        );

    private static SlaClause Relax(SlaClause clause, decimal factor) =>
        clause with
        {
            Target = clause.Target.Relaxed(factor),
            Minimum = clause.Minimum?.Relaxed(factor),
        };
}

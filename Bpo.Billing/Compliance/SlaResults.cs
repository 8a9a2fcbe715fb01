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
        var judgement = source.Counted.TryGetValue(clause.Id, out var counted)
            ? CountedJudgement.Of(terms, period, relaxed, counted, source)
            : CountsJudgement.Of(
                terms,
                period,
                relaxed,
                ClauseCounting.Count(terms, period, clause, source),
                source.Forecasts
            );
        return judgement.ToResult(relaxed, $"slas/{index}");
    }

    private static SlaClause Relax(SlaClause clause, decimal factor) =>
        clause with
        {
            Target = clause.Target.Relaxed(factor),
            Minimum = clause.Minimum?.Relaxed(factor),
        };
}

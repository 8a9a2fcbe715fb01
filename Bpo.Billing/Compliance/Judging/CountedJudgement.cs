using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Judges a clause that was counted elsewhere.</summary>
internal static class CountedJudgement
{
    public static Judgement Of(Terms terms, Period period, SlaClause clause, CountedClause counted, MetricSource source)
    {
        var touching = source.Exclusions.Where(exclusion => exclusion.Touches(clause)).ToArray();
        return counted.Value is { } value
            ? OfValue(clause, value, touching)
            : CountsJudgement.Of(terms, period, clause, Cut(counted.Counts, touching), source.Forecasts);
    }

    private static ClauseCounts Cut(IReadOnlyList<CountsAt> raw, Exclusion[] exclusions)
    {
        var claimed = raw.ToLookup(part =>
            Array.FindIndex(exclusions, exclusion => !IsCounted(exclusion) && exclusion.Covers(part))
        );
        return new ClauseCounts(
            raw,
            [
                .. exclusions.Select(
                    (exclusion, index) =>
                        new Excluded(
                            exclusion,
                            IsCounted(exclusion)
                                ?
                                [
                                    new CountsAt(
                                        exclusion.Span?.From ?? raw[0].At,
                                        QueueOf(exclusion),
                                        exclusion.Counted
                                    ),
                                ]
                                : [.. claimed[index]]
                        )
                ),
            ]
        );
    }

    private static string QueueOf(Exclusion exclusion) => exclusion.Queues.Count == 1 ? exclusion.Queues[0] : "";

    private static bool IsCounted(Exclusion exclusion) => exclusion.Counted.Values.Count > 0;

    /// <summary>A bare value can be waived as a whole, but nothing can be taken out of it.</summary>
    private static Judgement OfValue(SlaClause clause, Measurement value, Exclusion[] exclusions)
    {
        var waiver = Array.Find(
            exclusions,
            exclusion => exclusion is { Span: null, Queues.Count: 0, Contacts.Count: 0 } && !IsCounted(exclusion)
        );
        var adjusted = waiver is null ? value : Measurement.Nothing;
        var verdict = Verdict.TooLittle(clause, value, adjusted, adjusted.Sample) ?? OfLevels(clause, adjusted);
        IReadOnlyList<ExcludedCounts> excluded = waiver is null
            ? []
            :
            [
                new ExcludedCounts(
                    waiver.Reason,
                    waiver.Evidence,
                    waiver.RequestedBy,
                    waiver.ApprovedBy,
                    Counts.None,
                    value,
                    waiver.Id
                ),
            ];
        return new Judgement(verdict, adjusted, value, adjusted, Counts.None, excluded, []);
    }

    /// <summary>Where intervals are judged, a bare value is the share of them that met the target.</summary>
    private static Verdict OfLevels(SlaClause clause, Measurement value) =>
        clause.Measure is Measure.Intervals intervals
            ? Verdict.Of(value, Target.AtLeast(intervals.Share), minimum: null)
            : Verdict.Of(value.RoundedTo(clause.RoundedTo), clause.Target, clause.Minimum);
}

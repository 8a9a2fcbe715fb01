using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>What became of defaults after their month: cured in time, or going on week by week.</summary>
internal sealed class Remedies(Terms terms, MonthRequest request, MetricSource source)
{
    /// <summary>The levels met over the cure period, once it is over. Levels that read single contacts are not cured.</summary>
    public IReadOnlyList<string> Restored()
    {
        if (terms.Credits.Cure is not { } cure || !request.Agreements.IsCureOver)
        {
            return [];
        }

        var after = request.Rating.Period.To;
        return
        [
            .. Judged(terms, new Period(after, after.AddDays(cure.Days)), source.CellsAfter, [])
                .Where(result => result.Attainment == Attainment.Met)
                .Select(result => result.Sla),
        ];
    }

    /// <summary>Defaults of earlier months that were not cured and go on.</summary>
    public IReadOnlyList<UncuredDefault> Uncured() =>
        new UncuredDefaults(
            terms,
            request.Rating.Period,
            request.History,
            (clause, span) =>
                Judged(terms with { Slas = [clause] }, span, source.Cells, request.Agreements.OfUncured ?? [])[
                    0
                ].Attainment
        ).All();

    private IReadOnlyList<SlaResult> Judged(
        Terms judging,
        Period span,
        IReadOnlyList<Rollup> cells,
        IReadOnlyList<Exclusion> exclusions
    ) =>
        SlaResults.Of(
            judging,
            span,
            source with
            {
                Cells = cells,
                Contacts = static _ => [],
                Exclusions = exclusions,
                Proposed = [],
            },
            request.ServiceStart
        );
}

using Bpo.Billing.Compliance.Judging;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance;

/// <summary>Which contacts, beside the rollup cells, a period needs to be judged.</summary>
public static class ContactNeed
{
    /// <summary>How far before the period rollup cells are needed.</summary>
    public static TimeSpan CellReach(Terms terms) =>
        terms.Slas.Select(clause => ClauseCounting.CellReach(clause.Metric)).DefaultIfEmpty().Max();

    /// <summary>Whether a clause cannot be judged from rollup cells.</summary>
    public static bool IsOf(Terms terms, SlaClause clause, IReadOnlyList<Exclusion> exclusions) =>
        ClauseCounting.NeedsContacts(terms, clause, exclusions);

    /// <summary>The widest span any clause asks for; null when cells suffice for all of them.</summary>
    /// <param name="exclusions">Approved and proposed ones.</param>
    public static InstantRange? Of(Terms terms, Period period, IReadOnlyList<Exclusion> exclusions)
    {
        var spans = terms
            .Slas.Where(clause => ClauseCounting.NeedsContacts(terms, clause, exclusions))
            .Select(clause => ClauseCounting.Reach(clause, terms.Zone.Bounds(period)))
            .ToArray();
        return spans.Length == 0 ? null : new InstantRange(spans.Min(span => span.From), spans.Max(span => span.To));
    }
}

using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Parts the counts of a clause by the site of their queue, so that sites add up to the whole.</summary>
internal static class SiteCounts
{
    /// <returns>In the order of the terms, what belongs to no site last; empty where the terms name no site.</returns>
    public static IReadOnlyList<SiteResult> Of(Terms terms, SlaClause clause, ClauseCounts counts)
    {
        if (terms.Sites.Count == 0)
        {
            return [];
        }

        Site? SiteOf(CountsAt part) => terms.SiteOf(part.Queue);
        var raw = counts.Raw.ToLookup(SiteOf);
        var excluded = counts.Excluded.SelectMany(part => part.Counts).ToLookup(SiteOf);
        return
        [
            .. terms
                .Sites.Append(null)
                .Where(site => raw.Contains(site))
                .Select(site =>
                {
                    var all = Sum(raw[site]);
                    var removed = Sum(excluded[site]);
                    var kept = all - removed;
                    return new SiteResult(
                        site?.Id ?? "",
                        site?.Name ?? "",
                        clause.Metric.Measure(all),
                        clause.Metric.Measure(kept),
                        kept,
                        removed
                    );
                }),
        ];
    }

    private static Counts Sum(IEnumerable<CountsAt> parts) => Counts.Sum(parts.Select(part => part.Counts));
}

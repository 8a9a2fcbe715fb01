using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.People;

/// <summary>The staff of a span: opening, average and those who left, from headcount by site or from single people.</summary>
internal sealed record Staff(decimal Opening, decimal Average, decimal Leavers)
{
    /// <summary>Headcount by site where there is any, people otherwise; null when neither says anything.</summary>
    public static Staff? Of(MetricUsage usage, InstantRange span)
    {
        var counts = usage.Other.Headcounts.Where(count => span.Contains(count.At)).ToArray();
        return counts.Length > 0 ? OfCounts(counts)
            : usage.Other.Tenures.Count > 0 ? OfPeople(usage, span)
            : null;
    }

    /// <summary>The average of a site is the mean of (opening + closing) ÷ 2 over its rows; sites add up.</summary>
    private static Staff OfCounts(Headcount[] counts)
    {
        var sites = counts.GroupBy(count => count.Site, StringComparer.Ordinal).ToArray();
        return new Staff(
            sites.Sum(site => site.MinBy(count => count.At)!.Opening),
            sites.Sum(site => site.Average(count => (count.Opening + count.Closing) / 2)),
            counts.Sum(count => count.Leavers)
        );
    }

    private static Staff OfPeople(MetricUsage usage, InstantRange span)
    {
        var (first, after) = (usage.Zone.DateOf(span.From), usage.Zone.DateOf(span.To));
        var opening = usage.Other.Tenures.Count(tenure => tenure.JoinedOn < first && tenure.IsPresent(first));
        var closing = usage.Other.Tenures.Count(tenure => tenure.JoinedOn < after && tenure.IsPresent(after));
        var left = usage.Other.Tenures.Count(tenure => tenure.LeftOn >= first && tenure.LeftOn < after);
        return new Staff(opening, (opening + closing) / 2m, left);
    }
}

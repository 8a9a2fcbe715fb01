using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating;

/// <summary>The days of a period that one version of the terms governs.</summary>
public sealed record TermsSegment(Terms Terms, Period Span)
{
    /// <summary>
    /// Cuts a period by the versions of a contract: every day belongs to the latest version in force on it, so every instant
    /// is rated by exactly one. Days before the first version belong to none.
    /// </summary>
    public static IReadOnlyList<TermsSegment> Cut(IEnumerable<Terms> versions, Period period)
    {
        var ordered = versions.OrderBy(terms => terms.EffectiveFrom).ToList();
        var segments = new List<TermsSegment>();
        for (var index = 0; index < ordered.Count; index++)
        {
            var from = ordered[index].EffectiveFrom;
            var to = index + 1 < ordered.Count ? ordered[index + 1].EffectiveFrom : DateOnly.MaxValue;
            if (to > from && new Period(from, to).Overlap(period) is { } span)
            {
                segments.Add(new TermsSegment(ordered[index], span));
            }
        }

        return segments;
    }
}

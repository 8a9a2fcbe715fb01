using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Puts what was rated beside what was billed, with what the bill itself betrays: a line that stands twice, another price. One
/// reading goes before two and two before three, and more are only told where they come nearer than each of their parts.
/// </summary>
internal sealed class BillHypotheses(IReadOnlyList<BilledLine> lines, Currency currency)
{
    private const int MostTogether = 3;

    /// <summary>More than this many readings help nobody.</summary>
    private const int Shown = 6;

    private readonly decimal billed = lines.Sum(line => line.Amount);

    /// <summary>What stands twice on the bill.</summary>
    private readonly List<BilledLine> once =
    [
        .. lines.DistinctBy(line => (line.Span, line.Quantity, line.Price, line.Amount)),
    ];

    /// <param name="tried">What each set of readings bills; the empty one is ours.</param>
    public (IReadOnlyList<BillHypothesis> Told, int Tried, int Exact) Of(IReadOnlyList<BillOutcome> tried)
    {
        var ours = tried.First(one => one.Parts.Count == 0).Amount;
        var all = tried.Concat(Priced(tried)).ToList();
        all.AddRange(Doubled(all));
        var distances = all.GroupBy(one => one.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Min(Distance), StringComparer.Ordinal);
        var other = all.Where(one => one.Parts.Count > 0 && one.Amount != ours).ToList();
        var told = other.Where(one => one.Parts.Count == 1 || IsNearerThanItsParts(one, distances)).ToList();
        var simplest = told.Where(one => Distance(one) == 0)
            .Select(one => one.Parts.Count)
            .DefaultIfEmpty(MostTogether);
        var most = simplest.Min();
        return (
            [
                .. told.Where(one => one.Parts.Count <= most)
                    .OrderByDescending(one => Distance(one) == 0)
                    .ThenBy(one => Distance(one) == 0 ? one.Parts.Count : 0)
                    .ThenBy(Distance)
                    .ThenBy(one => one.Parts.Count)
                    .ThenBy(one => Math.Abs(one.Quantity - (BilledQuantity ?? one.Quantity)))
                    .Take(Shown)
                    .Select(one => new BillHypothesis(one.Parts[0].What, one.Quantity, one.Amount, Distance(one))
                    {
                        Also = [.. one.Parts.Skip(1).Select(part => part.What)],
                        Remaining = billed - one.Amount,
                    }),
            ],
            other.Count,
            other.Count(one => Distance(one) == 0)
        );
    }

    private decimal? BilledQuantity =>
        lines.All(line => line.Quantity is not null) ? once.Sum(line => line.Quantity) : null;

    private decimal Distance(BillOutcome one) => Math.Abs(one.Amount - billed);

    /// <summary>A part that changes nothing, or is made good by another, explains nothing.</summary>
    private bool IsNearerThanItsParts(BillOutcome one, Dictionary<string, decimal> distances) =>
        one.Subsets().All(part => !distances.TryGetValue(part, out var distance) || Distance(one) < distance);

    private IEnumerable<BillOutcome> Priced(IReadOnlyList<BillOutcome> tried) =>
        from price in lines.Select(line => line.Price).OfType<decimal>().Distinct()
        let part = new BillPart(BillCause.Price, Explanation.Of("reconcile.price", Plain.Number(price)))
        from one in tried
        where one.Parts.Count < MostTogether && one.Parts.All(other => other.Cause != BillCause.Version)
        select one.With(part, Money.Round(one.Quantity * price, currency).Amount);

    private IEnumerable<BillOutcome> Doubled(IReadOnlyList<BillOutcome> tried)
    {
        var doubled = lines.Count - once.Count;
        var part = new BillPart(BillCause.Duplicate, Explanation.Of("reconcile.duplicate", Plain.Number(doubled)));
        return doubled == 0
            ? []
            :
            [
                .. tried
                    .Where(one => one.Parts.Count < MostTogether)
                    .Select(one => one.With(part, one.Amount + billed - once.Sum(line => line.Amount))),
            ];
    }
}

using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>
/// Applies the caps in the order written. What lies above a cap falls from the largest credit first. Shares of the amount
/// at risk are held within it last, as the cap on their sum: no more can be lost than was staked.
/// </summary>
internal static class CapsStep
{
    public static IReadOnlyList<CreditDraft> Apply(
        IReadOnlyList<CreditDraft> drafts,
        CreditInput input,
        FeeBases bases,
        PastMonths past,
        decimal bonus
    )
    {
        var scheme = input.Terms.Credits;
        var netted = scheme.Netting == Netting.BeforeCaps ? bonus : 0;
        return WithinStake(scheme.Caps.Aggregate(drafts, (left, cap) => Apply(left, cap)), scheme, bases);

        IReadOnlyList<CreditDraft> Apply(IReadOnlyList<CreditDraft> left, CreditCap cap) =>
            cap.Scope switch
            {
                CapScope.Sla => Each(left, draft => draft.Sla, draft => Limit(cap, bases.Of(draft.Service), bases)),
                CapScope.Service => Each(
                    left,
                    draft => draft.Service ?? "",
                    draft => Limit(cap, bases.OfService(draft.Service), bases)
                ),
                CapScope.Invoice => Cut(left, left, Limit(cap, Invoice(left), bases), netted),
                CapScope.Year => Cut(
                    left,
                    left,
                    Limit(cap, bases.OfYear(Invoice(left)), bases),
                    netted - past.EarlierThisYear().Sum(earlier => earlier.Credit + earlier.Penalty)
                ),
                _ => throw new System.Diagnostics.UnreachableException(),
            };

        CreditBases Invoice(IReadOnlyList<CreditDraft> left) =>
            bases.OfInvoice(left.Where(draft => draft.Result is not null).Select(draft => draft.Service));
    }

    private static IReadOnlyList<CreditDraft> WithinStake(
        IReadOnlyList<CreditDraft> drafts,
        CreditScheme scheme,
        FeeBases bases
    ) =>
        scheme.AtRisk is null
            ? drafts
            : drafts
                .Where(draft => draft.SharesAtRisk)
                .GroupBy(draft => bases.AreByService ? draft.Service ?? "" : "", StringComparer.Ordinal)
                .Aggregate(
                    drafts,
                    (left, group) =>
                    {
                        var stake = bases.Of(group.First().Service);
                        var atRisk = bases.Limit(stake, 100, CreditBase.AtRisk);
                        return Cut(left, [.. group], new CapLimit("at-risk", 100, stake.AtRisk, atRisk), room: 0);
                    }
                );

    private static IReadOnlyList<CreditDraft> Each(
        IReadOnlyList<CreditDraft> drafts,
        Func<CreditDraft, string> key,
        Func<CreditDraft, CapLimit> limit
    ) =>
        drafts
            .Where(draft => draft.Result is not null)
            .GroupBy(key, StringComparer.Ordinal)
            .Aggregate(drafts, (left, group) => Cut(left, [.. group], limit(group.First()), room: 0));

    /// <param name="room">What widens the limit (bonuses netted) or narrows it (credits of the year so far).</param>
    private static IReadOnlyList<CreditDraft> Cut(
        IReadOnlyList<CreditDraft> all,
        IReadOnlyList<CreditDraft> capped,
        CapLimit limit,
        decimal room
    )
    {
        var left = capped.Sum(draft => draft.Amount) - Math.Max(0, limit.Amount + room);
        var cuts = new Dictionary<CreditDraft, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var draft in capped.OrderByDescending(draft => draft.Amount))
        {
            if (left > 0 && draft.Amount > 0)
            {
                cuts[draft] = Math.Min(left, draft.Amount);
                left -= cuts[draft];
            }
        }

        return [.. all.Select(draft => cuts.TryGetValue(draft, out var cut) ? Cut(draft, limit, room, cut) : draft)];
    }

    private static CreditDraft Cut(CreditDraft draft, CapLimit limit, decimal room, decimal cut) =>
        draft.Then(
            $"cap-{limit.Scope}",
            draft.Amount - cut,
            Explanation.Of(
                $"credit.cap.{limit.Scope}",
                Plain.Number(limit.Percent),
                Plain.Number(limit.Base),
                Plain.Number(limit.Amount),
                Plain.Number(cut)
            ),
            ("percent", limit.Percent),
            ("base", limit.Base),
            ("limit", limit.Amount),
            ("room", room),
            ("cut", cut)
        );

    private static CapLimit Limit(CreditCap cap, CreditBases of, FeeBases bases) =>
        new(
            cap.Scope switch
            {
                CapScope.Sla => "sla",
                CapScope.Service => "service",
                CapScope.Invoice => "invoice",
                _ => "year",
            },
            cap.Percent,
            of.Of(cap.Of),
            bases.Limit(of, cap.Percent, cap.Of)
        );

    private sealed record CapLimit(string Scope, decimal Percent, decimal Base, decimal Amount);
}

using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Converts the points of the month by the highest row reached and shares the amount out by points.</summary>
internal static class PointsStep
{
    public static IReadOnlyList<CreditDraft> Apply(
        IReadOnlyList<CreditDraft> drafts,
        CreditScheme scheme,
        FeeBases bases,
        Currency currency
    )
    {
        var total = drafts.Sum(draft => draft.Points);
        var row = scheme.PointsToPercent.Where(row => row.Points <= total).MaxBy(row => row.Points);
        if (total == 0 || scheme.PointsToPercent.Count == 0)
        {
            return drafts;
        }

        var invoice = bases.OfInvoice(drafts.Select(draft => draft.Service));
        var percent = row?.Percent ?? 0;
        var of = row?.Of ?? CreditBase.Fees;
        var shares = Split.ByWeights(
            Money.Round(invoice.Amount(percent, of), currency),
            [.. drafts.Select(draft => draft.Points)]
        );
        return
        [
            .. drafts.Select(
                (draft, index) =>
                    draft.Points == 0
                        ? draft
                        : draft.Then(
                            "points",
                            shares[index].Amount,
                            Explanation.Of(
                                "credit.points-to-percent",
                                Plain.Number(total),
                                Plain.Number(percent),
                                Plain.Number(invoice.Of(of)),
                                Plain.Number(draft.Points)
                            ),
                            ("points", draft.Points),
                            ("allPoints", total),
                            ("percent", percent),
                            ("base", invoice.Of(of))
                        ) with
                        {
                            SharesAtRisk = of == CreditBase.AtRisk,
                        }
            ),
        ];
    }
}

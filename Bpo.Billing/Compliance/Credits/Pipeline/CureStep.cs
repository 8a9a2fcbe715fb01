using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Waives the credits of levels that were restored within the cure period.</summary>
internal static class CureStep
{
    public static IReadOnlyList<CreditDraft> Apply(
        IReadOnlyList<CreditDraft> drafts,
        Cure? cure,
        IReadOnlyList<string> restored
    ) =>
        cure is null
            ? drafts
            :
            [
                .. drafts.Select(draft =>
                    (draft.Amount > 0 || draft.Points > 0) && restored.Contains(draft.Sla, StringComparer.Ordinal)
                        ? draft.Then(
                            "cure",
                            0,
                            Explanation.Of("credit.cured", cure.Days.ToString(CultureInfo.InvariantCulture)),
                            ("days", cure.Days)
                        ) with
                        {
                            Points = 0,
                        }
                        : draft
                ),
            ];
}

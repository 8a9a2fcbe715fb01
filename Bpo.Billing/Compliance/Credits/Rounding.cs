using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>
/// Rounds each entry once to the minor unit. Where the rounded credits together exceed their rounded sum (a cap, say), the
/// minor units too many are taken off the largest.
/// </summary>
internal static class Rounding
{
    public static IReadOnlyList<SlaCredit> Round(IReadOnlyList<CreditDraft> drafts, Currency currency)
    {
        var entries = drafts.Select(draft => Round(draft, currency)).ToArray();
        var credits = drafts.Where(draft => draft.Kind == CreditKind.Credit).ToArray();
        var excess =
            entries.Where(entry => entry.Kind == CreditKind.Credit).Sum(entry => entry.Credit.Minor)
            - Money.Round(credits.Sum(draft => draft.Amount), currency).Minor;
        var wasCapped = credits.Any(draft =>
            draft.Steps.Any(step => step.Step.StartsWith("cap-", StringComparison.Ordinal))
        );
        if (!wasCapped || excess <= 0)
        {
            return entries;
        }

        var largest = Array.IndexOf(
            entries,
            entries.Where(entry => entry.Kind == CreditKind.Credit).MaxBy(entry => entry.Credit.Minor)
        );
        entries[largest] = entries[largest] with
        {
            Credit = Money.OfMinor(entries[largest].Credit.Minor - excess, currency),
        };
        return entries;
    }

    private static SlaCredit Round(CreditDraft draft, Currency currency)
    {
        var signed = draft.Kind == CreditKind.Credit ? draft.Amount : -draft.Amount;
        return new SlaCredit(
            draft.Sla,
            draft.Clause,
            draft.Kind,
            draft.Points,
            draft.Steps,
            signed,
            Money.Round(signed, currency)
        );
    }
}

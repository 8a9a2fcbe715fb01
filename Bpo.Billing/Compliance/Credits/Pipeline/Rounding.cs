using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>
/// Rounds each entry once to the minor unit, before the caps: what the caps cut is then payable too, and the entries of a
/// capped invoice sum to its cap.
/// </summary>
internal static class Rounding
{
    public static IReadOnlyList<CreditDraft> Apply(IReadOnlyList<CreditDraft> drafts, Currency currency) =>
        [.. drafts.Select(draft => Round(draft, currency))];

    /// <summary>A cap as an amount that can be paid.</summary>
    public static decimal Limit(decimal amount, Currency currency) => Money.Round(amount, currency).Amount;

    public static SlaCredit Entry(CreditDraft draft, Currency currency)
    {
        var sign = draft.Kind == CreditKind.Credit ? 1 : -1;
        return new SlaCredit(
            draft.Sla,
            draft.Clause,
            draft.Kind,
            draft.Points,
            draft.Steps,
            sign * draft.Exact,
            Money.Round(sign * draft.Amount, currency)
        );
    }

    private static CreditDraft Round(CreditDraft draft, Currency currency)
    {
        var rounded = Money.Round(draft.Amount, currency).Amount;
        return rounded == draft.Amount
            ? draft
            : draft.Then("rounding", rounded, Explanation.Of("credit.rounding", currency.Code)) with
            {
                Exact = draft.Exact,
            };
    }
}

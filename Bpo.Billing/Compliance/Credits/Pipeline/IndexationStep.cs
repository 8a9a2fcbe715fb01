using Bpo.Domain;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>
/// Amounts of money follow the indexation of prices where the clause applies to penalties; shares of fees do by themselves.
/// </summary>
internal static class IndexationStep
{
    public static CreditDraft Apply(CreditDraft draft, bool isMoney, CreditInput input)
    {
        if (
            draft.Amount == 0
            || !isMoney
            || input.Terms.Commitments.Indexation is not { AppliesToPenalties: true } indexation
        )
        {
            return draft;
        }

        var factor = indexation.FactorOn(input.Period.From);
        return factor == 1
            ? draft
            : draft.Then(
                "indexation",
                draft.Amount * factor,
                Explanation.Of("credit.indexation", Rating.Digits.Plain(factor))
            );
    }
}

using Bpo.Billing.Compliance;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Invoicing;

/// <summary>Where the contract gives the vendor an acceptance window, only accepted credits become lines.</summary>
internal static class AcceptedCredits
{
    public static IEnumerable<SlaCredit> Of(
        CreditStatement statement,
        Terms terms,
        IReadOnlyList<AcceptedCredit> accepted
    ) =>
        terms.Credits.Acceptance is null
            ? statement.Credits
            : statement.Credits.Select(credit => Accepted(credit, accepted)).OfType<SlaCredit>();

    private static SlaCredit? Accepted(SlaCredit credit, IReadOnlyList<AcceptedCredit> accepted)
    {
        if (credit.Kind != CreditKind.Credit)
        {
            return credit;
        }

        var known = accepted.FirstOrDefault(one => one.Sla == credit.Sla && one.Clause == credit.Clause);
        if (known is null || known.Minor >= credit.Credit.Minor)
        {
            return known is null ? null : credit;
        }

        var amount = Money.OfMinor(known.Minor, credit.Credit.Currency);
        return credit with
        {
            Credit = amount,
            Exact = amount.Amount,
            Steps =
            [
                .. credit.Steps,
                new CreditStep(
                    "accepted",
                    credit.Credit.Amount,
                    amount.Amount,
                    Explanation.Of("credit.accepted-part", amount.ToDecimalString()),
                    new Dictionary<string, decimal>(StringComparer.Ordinal) { ["accepted"] = amount.Amount }
                ),
            ],
        };
    }
}

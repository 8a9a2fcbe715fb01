using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Charges the weeks in which a default of an earlier month went on after its cure had failed.</summary>
internal static class PenaltyStep
{
    public static IReadOnlyList<CreditDraft> Open(CreditInput input, FeeBases bases) =>
        input.Terms.Credits.Cure?.Penalty is { } penalty
            ? [.. input.Uncured.Where(one => one.Weeks > 0).Select(one => Open(penalty, one, input, bases))]
            : [];

    private static CreditDraft Open(CurePenalty penalty, UncuredDefault uncured, CreditInput input, FeeBases bases)
    {
        var result = input.Results.FirstOrDefault(result => result.Sla == uncured.Sla);
        var of = bases.Of(result?.Service);
        var weeks = Math.Clamp(penalty.MostWeeks - uncured.Earlier, 0, uncured.Weeks);
        var each = of.Amount(penalty.Credit, penalty.Of);
        return IndexationStep.Apply(
            new CreditDraft
            {
                Sla = uncured.Sla,
                Clause = CurePenalty.Clause,
                Result = result,
                SharesAtRisk = penalty.Of == CreditBase.AtRisk,
            }.Then(
                "penalty",
                weeks * each,
                Explanation.Of(
                    "credit.penalty",
                    uncured.Since.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    Plain.Number(weeks),
                    Plain.Number(each),
                    Plain.Number(uncured.Earlier + weeks),
                    Plain.Number(penalty.MostWeeks)
                ),
                ("weeks", weeks),
                ("earlier", uncured.Earlier),
                ("most", penalty.MostWeeks),
                ("each", each)
            ),
            penalty.Of == CreditBase.Amount,
            input
        );
    }
}

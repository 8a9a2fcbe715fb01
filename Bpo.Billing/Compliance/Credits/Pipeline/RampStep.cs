using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Scales every credit of a month of the start.</summary>
internal static class RampStep
{
    public static IReadOnlyList<CreditDraft> Apply(IReadOnlyList<CreditDraft> drafts, RampMonth? ramp) =>
        ramp is null
            ? drafts
            :
            [
                .. drafts.Select(draft =>
                    draft.Amount == 0
                        ? draft
                        : draft.Then(
                            "ramp",
                            draft.Amount * ramp.CreditFactor,
                            Explanation.Of("credit.ramp", Plain.Number(ramp.Month), Plain.Number(ramp.CreditFactor)),
                            ("month", ramp.Month),
                            ("creditFactor", ramp.CreditFactor)
                        )
                ),
            ];
}

using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Opens an entry for every rule and applies its curve where the result is a default.</summary>
internal static class CurveStep
{
    public static IReadOnlyList<CreditDraft> Open(CreditInput input, FeeBases bases, PastMonths past) =>
        [
            .. from indexed in input.Terms.Credits.Rules.Select((rule, index) => (rule, index))
            let result = input.Results.FirstOrDefault(result => result.Sla == indexed.rule.Sla)
            where result is not null
            select IndexationStep.Apply(
                Apply(indexed.rule.Curve, Opened(result, indexed.index), result, bases, past),
                IsMoney(indexed.rule.Curve),
                input
            ),
        ];

    private static CreditDraft Opened(SlaResult result, int index) =>
        new()
        {
            Sla = result.Sla,
            Clause = $"credits/rules/{index}",
            Result = result,
        };

    private static CreditDraft Apply(
        CreditCurve curve,
        CreditDraft draft,
        SlaResult result,
        FeeBases bases,
        PastMonths past
    )
    {
        var (isDefault, why) = DefaultTest.Of(result, past);
        var tested = draft.Then("default", 0, why);
        if (!isDefault)
        {
            return tested;
        }

        var outcome = curve.Apply(
            CurveInput.Credit(
                result.Measured,
                result.Target,
                past.Missed(result.Sla, monthsAgo: 1),
                bases.Of(result.Service)
            )
        );
        return tested.Then("curve", outcome.Amount, outcome.Explanation, outcome.Inputs) with
        {
            Points = outcome.Points,
            SharesAtRisk = SharesAtRisk(curve),
        };
    }

    private static bool IsMoney(CreditCurve curve) =>
        curve is Steps { Of: CreditBase.Amount } or Linear { Of: CreditBase.Amount } or PerCount;

    private static bool SharesAtRisk(CreditCurve curve) =>
        curve is Allocation or Steps { Of: CreditBase.AtRisk } or Linear { Of: CreditBase.AtRisk };
}

using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Pays for levels that were beaten, within the caps of the bonuses. Amounts are positive until the statement.</summary>
internal static class BonusStep
{
    public static IReadOnlyList<CreditDraft> Open(CreditInput input, FeeBases bases) =>
        [
            .. from indexed in input.Terms.Credits.Bonuses.Select((rule, index) => (rule, index))
            let result = input.Results.FirstOrDefault(result => result.Sla == indexed.rule.Sla)
            where result?.Attainment == Attainment.Met
            let draft = Earn(indexed.rule, result, $"credits/bonus/{indexed.index}", input, bases)
            where draft.Steps[0].After > 0
            select draft,
        ];

    /// <summary>The balance in the vendor's favour never exceeds the largest cap that a bonus names.</summary>
    public static IReadOnlyList<CreditDraft> HoldBalance(
        IReadOnlyList<CreditDraft> bonuses,
        decimal credits,
        CreditScheme scheme,
        FeeBases bases
    )
    {
        if (bonuses.Count == 0)
        {
            return bonuses;
        }

        var limit = bases.Limit(bases.Of(null), scheme.Bonuses.Max(rule => rule.CapPercent), CreditBase.Fees);
        var offset = scheme.Netting == Netting.BeforeCaps ? credits : 0;
        var left = bonuses.Sum(bonus => bonus.Amount) - offset - limit;
        var held = new List<CreditDraft>();
        foreach (var bonus in bonuses.OrderByDescending(bonus => bonus.Amount))
        {
            var cut = Math.Clamp(left, 0, bonus.Amount);
            left -= cut;
            held.Add(cut == 0 ? bonus : Cut(bonus, "bonus-balance", limit, cut));
        }

        return held;
    }

    private static CreditDraft Earn(BonusRule rule, SlaResult result, string pointer, CreditInput input, FeeBases bases)
    {
        var outcome = rule.Curve.Apply(CurveInput.Bonus(result.Measured, result.Target, bases.Of(result.Service)));
        var earned = new CreditDraft
        {
            Sla = result.Sla,
            Clause = pointer,
            Kind = CreditKind.Bonus,
            Result = result,
        }.Then("curve", outcome.Amount, outcome.Explanation, outcome.Inputs);
        var missed = input.Results.FirstOrDefault(other =>
            other.Class == SlaClass.Critical && other.Attainment == Attainment.Missed
        );
        if (rule.RequiresAllCritical && missed is not null)
        {
            return earned.Then("bonus-condition", 0, Explanation.Of("bonus.critical-missed", missed.Sla));
        }

        var limit = bases.Limit(bases.Of(null), rule.CapPercent, CreditBase.Fees);
        return earned.Amount <= limit ? earned : Cut(earned, "bonus-cap", limit, earned.Amount - limit);
    }

    private static CreditDraft Cut(CreditDraft bonus, string step, decimal limit, decimal cut) =>
        bonus.Then(
            step,
            bonus.Amount - cut,
            Explanation.Of($"bonus.{step}", Plain.Number(limit), Plain.Number(cut)),
            ("limit", limit),
            ("cut", cut)
        );
}

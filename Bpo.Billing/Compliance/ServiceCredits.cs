using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Compliance.Credits.Pipeline;
using Bpo.Billing.Compliance.Judging;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Compliance;

/// <summary>
/// Turns results into money. The order of the pipeline is the order of this method: default test and curve, cure, points, ramp,
/// persistent failure, double jeopardy, weeks of uncured defaults, the one rounding, bonus, caps, earn-back.
/// </summary>
public static class ServiceCredits
{
    public static CreditStatement For(CreditInput input)
    {
        var scheme = input.Terms.Credits;
        var currency = input.Terms.Currency;
        var bases = new FeeBases(scheme, input.Fees, currency);
        var past = new PastMonths(input.Period.From, input.History);
        var ramp = scheme.RampOf(RampCalendar.MonthOf(input.ServiceStart, input.Period.From));

        var curved = CureStep.Apply(CurveStep.Open(input, bases, past), scheme.Cure, input.Restored);
        var ramped = RampStep.Apply(PointsStep.Apply(curved, scheme, bases, currency), ramp);
        IReadOnlyList<CreditDraft> opened = [.. ramped, .. PersistentStep.Open(input, bases, past)];
        var single = JeopardyStep.Apply(opened, scheme.DoubleJeopardy, input.Incidents);
        var penalties = RampStep.Apply(PenaltyStep.Open(input, bases), ramp);
        var rounded = Rounding.Apply([.. single, .. penalties], currency);
        var earned = Rounding.Apply(BonusStep.Open(input, bases), currency);
        var credits = CapsStep.Apply(rounded, input, bases, past, earned.Sum(bonus => bonus.Amount));
        var bonuses = BonusStep.HoldBalance(earned, credits.Sum(credit => credit.Amount), scheme, bases);
        var returned = EarnBackStep.Open(input, past, credits);

        IReadOnlyList<SlaCredit> entries =
        [
            .. credits.Concat(returned).Concat(bonuses).Select(draft => Rounding.Entry(draft, currency)),
        ];
        return new CreditStatement(
            entries,
            Money.Sum(entries.Select(entry => entry.Credit), currency),
            ChronicTest.Notices(input, past),
            scheme.TaxNature
        );
    }
}

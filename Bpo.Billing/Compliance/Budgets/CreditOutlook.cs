using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Compliance.Judging;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Budgets;

/// <summary>The credit a promise would cost if its month ended at another value, by the pipeline that computes it in earnest.</summary>
public static class CreditOutlook
{
    /// <param name="value">In the unit of the result.</param>
    /// <returns>Zero or positive, on the fees of <paramref name="input"/>.</returns>
    public static Money At(CreditInput input, string sla, decimal value)
    {
        var results = input.Results.Select(result => result.Sla == sla ? Moved(result, value) : result);
        return Money.Sum(
            ServiceCredits
                .For(input with { Results = [.. results] })
                .Credits.Where(credit => credit.Sla == sla)
                .Select(credit => credit.Credit),
            input.Terms.Currency
        );
    }

    private static SlaResult Moved(SlaResult result, decimal value)
    {
        var measured = new Measurement(
            value * result.Measured.Denominator / result.Measured.Scale,
            result.Measured.Denominator,
            result.Measured.Scale,
            result.Measured.Sample
        );
        var verdict = result.EachInterval?.MetMinimum is { } metMinimum
            ? IntervalJudgement.Verdict(result.Target, measured, Moved(result.Measured, metMinimum, measured))
            : Verdict.Of(measured, result.Target, result.Minimum);
        return result with
        {
            Measured = measured,
            Adjusted = measured,
            Attainment = verdict.Attainment,
            Missed = verdict.Missed,
        };
    }

    /// <summary>Of the intervals that miss the target, as many miss the minimum as so far.</summary>
    private static Measurement Moved(Measurement met, Measurement metMinimum, Measurement moved)
    {
        var (missed, below) = (met.Denominator - met.Numerator, metMinimum.Denominator - metMinimum.Numerator);
        var lost = moved.Denominator - moved.Numerator;
        return moved with { Numerator = moved.Denominator - (missed > 0 ? lost * below / missed : 0) };
    }
}

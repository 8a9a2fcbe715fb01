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
        var verdict = Verdict.Of(measured, result.Target, result.Minimum);
        return result with
        {
            Measured = measured,
            Adjusted = measured,
            Attainment = verdict.Attainment,
            Missed = verdict.Missed,
        };
    }
}

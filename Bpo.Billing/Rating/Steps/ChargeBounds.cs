using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>What happens to a charge's exact amount after its units are priced: indexation, then its own minimum and maximum.</summary>
internal static class ChargeBounds
{
    public static PricedSpan Apply(PricedSpan priced)
    {
        var steps = new List<PricingStep>(priced.Steps);
        var factor = FactorOf(priced.Span);
        var exact = Indexed(priced, factor, steps);
        var charge = priced.Span.Charge;
        if (charge.Minimum is not null || charge.Maximum is not null)
        {
            var share = CalendarShare.Of(priced.Span.Days, CyclePeriod.Month);
            exact = Bounded(exact, share * (charge.Minimum ?? 0), charge.Minimum is not null, isMinimum: true, steps);
            exact = Bounded(exact, share * (charge.Maximum ?? 0), charge.Maximum is not null, isMinimum: false, steps);
        }

        return priced with
        {
            Exact = exact,
            Price = priced.Price * factor,
            Steps = steps,
        };
    }

    /// <summary>Costs at cost and shares of a value follow prices by themselves.</summary>
    private static decimal FactorOf(BillableSpan span) =>
        span.Charge is Charge.PassThrough or Charge.PercentOfSales ? 1 : span.PriceFactor;

    private static Ratio Indexed(PricedSpan priced, decimal factor, List<PricingStep> steps)
    {
        if (factor == 1)
        {
            return priced.Exact;
        }

        var exact = priced.Exact * factor;
        steps.Add(
            new PricingStep(
                "indexation",
                priced.Exact.Value,
                exact.Value,
                Explanation.Of("indexation", Digits.Plain(factor))
            )
        );
        return exact;
    }

    private static Ratio Bounded(Ratio exact, Ratio bound, bool isGiven, bool isMinimum, List<PricingStep> steps)
    {
        var isInside = isMinimum ? exact.Value >= bound.Value : exact.Value <= bound.Value;
        if (!isGiven || isInside)
        {
            return exact;
        }

        var word = isMinimum ? "minimum" : "maximum";
        steps.Add(
            new PricingStep(word, exact.Value, bound.Value, Explanation.Of("charge." + word, Digits.Plain(bound.Value)))
        );
        return bound;
    }
}

using System.Globalization;
using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>A share of sales with bounds, a fee or free ones for the single sale, in order of time.</summary>
internal static class SalePrices
{
    public static PricedSpan Price(BillableSpan span, Charge.PercentOfSales charge, SaleTerms terms, Metered metered)
    {
        var percent = charge.Rate.FirstPrice;
        var (shares, fees, paid) = (0m, 0m, 0);
        var free = new FreeAllowance(terms.Free);
        foreach (var value in metered.Stretches.Select(stretch => stretch.Count))
        {
            // What comes back is what was paid: a reversed sale that was free returns nothing.
            var owed = value < 0 ? (free.Returned(-value) ? 0 : value) : free.Beyond(value);
            if (owed == 0)
            {
                continue;
            }

            var sign = Math.Sign(owed);
            shares += sign * terms.Share(Math.Abs(owed), percent);
            fees += sign * terms.Fee;
            paid += sign;
        }

        var steps = new List<PricingStep>(metered.Steps);
        if (free.Count > 0)
        {
            var count = free.Count.ToString(CultureInfo.InvariantCulture);
            var explain = Explanation.Of("sales.free", count, Digits.Plain(free.Value));
            steps.Add(new PricingStep("free", metered.Units.Value, metered.Units.Value - free.Value, explain));
        }

        var told = Explanation.Of(
            "sales.shares",
            paid.ToString(CultureInfo.InvariantCulture),
            Digits.Plain(percent),
            Digits.Plain(fees)
        );
        steps.Add(new PricingStep("price", metered.Units.Value, shares + fees, told));
        return new PricedSpan(span, metered.Units, Ratio.Of(shares + fees), null, 0, 0, steps);
    }

    /// <summary>The first sales of a period, as long as number and value allow.</summary>
    private sealed class FreeAllowance(FreeSales? terms)
    {
        private readonly List<decimal> given = [];
        private decimal running;
        private int seen;

        public int Count => given.Count;

        public decimal Value { get; private set; }

        /// <summary>The part of a sale that owes its share.</summary>
        public decimal Beyond(decimal value)
        {
            if (terms is null || seen >= (terms.Count ?? int.MaxValue) || running >= (terms.Value ?? decimal.MaxValue))
            {
                return value;
            }

            seen++;
            running += value;
            var beyond = terms.Value is { } limit ? Math.Max(0, running - limit) : 0;
            Value += value - beyond;
            if (beyond == 0)
            {
                given.Add(value);
            }

            return beyond;
        }

        public bool Returned(decimal value) => given.Remove(value);
    }
}

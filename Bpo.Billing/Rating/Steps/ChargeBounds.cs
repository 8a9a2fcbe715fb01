using System.Globalization;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>What happens to a charge's exact amount after its units are priced: indexation, then its own minimum and maximum.</summary>
internal static class ChargeBounds
{
    public static PricedSpan Apply(PricedSpan priced)
    {
        var steps = new List<PricingStep>(priced.Steps);
        var factor = FactorOf(priced.Span);
        var exact = Currency(priced, Indexed(priced, factor, steps), steps);
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
            Price = priced.Price * factor * CurrencyFactor(priced.Span).Value,
            Steps = steps,
        };
    }

    /// <summary>Costs at cost and shares of a value follow prices by themselves.</summary>
    private static decimal FactorOf(BillableSpan span) =>
        span.Charge is Charge.PassThrough or Charge.PercentOfSales ? 1 : span.PriceFactor;

    private static Ratio Indexed(PricedSpan priced, decimal factor, List<PricingStep> steps)
    {
        if (factor == 1 && priced.Span.RoundedFactor is null)
        {
            return priced.Exact;
        }

        var exact = priced.Exact * factor;
        var told = Told(priced.Span, priced.Span.RoundedFactor ?? factor);
        steps.Add(new PricingStep("indexation", priced.Exact.Value, exact.Value, told));
        return exact;
    }

    private static Explanation Told(BillableSpan span, decimal factor)
    {
        var indexation = span.Terms.Commitments.Indexation!;
        var last = indexation.Changes(span.Days.From.AddDays(1)).Last();
        return indexation.NoticeDays == 0
            ? Explanation.Of("indexation", Digits.Plain(factor))
            : Explanation.Of(
                "indexation.announced",
                Digits.Plain(factor),
                last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                indexation.NoticeBy(last).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
    }

    private static Ratio CurrencyFactor(BillableSpan span) =>
        span.Charge is not (Charge.PassThrough or Charge.PercentOfSales)
        && span.Terms.Commitments.CurrencyClause is { } clause
        && ChargeScope.Covers(clause.Charges, span.Charge.Id)
            ? clause.FactorOn(span.Days.From)
            : Ratio.One;

    private static Ratio Currency(PricedSpan priced, Ratio amount, List<PricingStep> steps)
    {
        var factor = CurrencyFactor(priced.Span);
        if (factor == Ratio.One)
        {
            return amount;
        }

        var clause = priced.Span.Terms.Commitments.CurrencyClause!;
        var exact = amount * factor;
        var explain = Explanation.Of(
            "currency",
            clause.Currency,
            Digits.Plain(clause.RateOn(priced.Span.Days.From) ?? clause.BaseRate),
            Digits.Plain(clause.BaseRate),
            Digits.Plain(clause.CorridorPercent),
            clause.Source
        );
        steps.Add(new PricingStep("currency", amount.Value, exact.Value, explain));
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

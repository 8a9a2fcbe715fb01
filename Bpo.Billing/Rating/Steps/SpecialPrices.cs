using System.Globalization;
using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>Charges whose amount is not units times a rate: instalments, baseline bands, handed-on costs.</summary>
internal static class SpecialPrices
{
    /// <summary>Null for charges that units and a rate describe.</summary>
    public static PricedSpan? Price(BillableSpan span, Metered metered) =>
        span.Charge switch
        {
            Charge.OneOff charge => OneOff(span, charge),
            Charge.BaselineBand charge => Band(span, charge, metered),
            Charge.PercentOfSales { PerSale: { } sales } charge => SalePrices.Price(span, charge, sales, metered),
            Charge.PerSeat { TiersBySeats: true, Rate: not UnitRate.Flat } => SeatTable.Price(span, metered),
            Charge.PassThrough charge => PassThrough(span, charge, metered),
            _ => null,
        };

    private static PricedSpan OneOff(BillableSpan span, Charge.OneOff charge)
    {
        var price = ((UnitRate.Flat)charge.Rate).Price;
        var parts = Split.ByWeights(
            Money.Round(price, span.Terms.Currency),
            [.. Enumerable.Repeat(1m, charge.Installments)]
        );
        var due = Enumerable
            .Range(0, charge.Installments)
            .Where(index => span.Days.Contains(charge.On.AddMonths(index)))
            .ToList();
        var exact = charge.Installments == 1 ? price * due.Count : due.Sum(index => parts[index].Amount);
        var steps = due.Select(index => new PricingStep(
            "instalment",
            price,
            parts[index].Amount,
            Explanation.Of(
                "instalment",
                (index + 1).ToString(CultureInfo.InvariantCulture),
                charge.Installments.ToString(CultureInfo.InvariantCulture),
                charge.On.AddMonths(index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Digits.Plain(price)
            )
        ));
        decimal? unitPrice = charge.Installments == 1 ? price : null;
        return new PricedSpan(span, Ratio.Of(due.Count), Ratio.Of(exact), unitPrice, 0, 0, [.. steps]);
    }

    private static PricedSpan Band(BillableSpan span, Charge.BaselineBand charge, Metered metered)
    {
        var volume = metered.Units.Value;
        var (low, high) = (
            charge.Baseline * (1 - (charge.DeadBandPercent / 100)),
            charge.Baseline * (1 + (charge.DeadBandPercent / 100))
        );
        var fromEdge = charge.MeasureFrom == BandMeasure.BandEdge;
        var steps = new List<PricingStep>
        {
            new(
                "fee",
                charge.Baseline,
                charge.Fee,
                Explanation.Of("band.fee", Digits.Plain(charge.Baseline), Digits.Plain(charge.Fee))
            ),
        };
        var difference = 0m;
        if (volume > high)
        {
            var above = volume - (fromEdge ? high : charge.Baseline);
            difference = above * charge.ArcPrice;
            steps.Add(new PricingStep("arc", above, difference, Told("band.arc", above, charge.ArcPrice, high)));
        }
        else if (volume < low)
        {
            var below = (fromEdge ? low : charge.Baseline) - volume;
            difference = -below * charge.RrcPrice;
            steps.Add(new PricingStep("rrc", below, difference, Told("band.rrc", below, charge.RrcPrice, low)));
        }
        else
        {
            steps.Add(new PricingStep("dead-band", volume, 0, Told("band.dead", volume, low, high)));
        }

        if (
            charge.RenegotiateBeyondPercent is { } limit
            && Math.Abs(volume - charge.Baseline) * 100 > limit * charge.Baseline
        )
        {
            steps.Add(
                new PricingStep("renegotiate", volume, 0, Told("band.renegotiate", volume, limit, charge.Baseline))
            );
        }

        return new PricedSpan(
            span,
            metered.Units,
            Ratio.Of(charge.Fee + difference),
            null,
            metered.Contacts,
            0,
            [.. metered.Steps, .. steps]
        );
    }

    private static PricedSpan PassThrough(BillableSpan span, Charge.PassThrough charge, Metered metered)
    {
        var exact = metered.Units * (1 + (charge.MarkupPercent / 100));
        var explain = Explanation.Of("markup", Digits.Plain(charge.MarkupPercent), Digits.Plain(metered.Units.Value));
        var step = new PricingStep("markup", metered.Units.Value, exact.Value, explain);
        var price = 1 + (charge.MarkupPercent / 100);
        return new PricedSpan(span, metered.Units, exact, price, 0, 0, charge.MarkupPercent == 0 ? [] : [step]);
    }

    private static Explanation Told(string code, decimal first, decimal second, decimal third) =>
        Explanation.Of(code, Digits.Plain(first), Digits.Plain(second), Digits.Plain(third));
}

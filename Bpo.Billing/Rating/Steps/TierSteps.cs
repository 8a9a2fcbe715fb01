using System.Globalization;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>Prices units by one price, a table or blocks, band by band.</summary>
internal static class TierSteps
{
    /// <param name="beyond">Counts of the whole pool that the table sees.</param>
    /// <param name="isShared">Whether other charges fill the same table, so that only the sum of this one's units is known here.</param>
    /// <param name="ownsTable">Whether the flat fees of a shared table are billed here.</param>
    public static Ratio Price(
        BillableSpan span,
        PoolShare share,
        decimal beyond,
        bool isShared,
        bool ownsTable,
        decimal scale,
        List<PricingStep> steps
    )
    {
        var charge = span.Charge;
        if (isShared && charge.Rate is not UnitRate.Flat)
        {
            return Shared(charge.Rate, share, ownsTable ? beyond : null, scale, steps);
        }

        var (count, per) = (share.Outside, share.Per);
        if (charge.BlockSize is { } size)
        {
            (count, per) = (Blocks(count, size * per, steps, per), 1);
        }

        var total = Ratio.Zero;
        foreach (var band in charge.Rate.Split(count, per))
        {
            var amount = new Ratio((band.Priced * band.Price * scale) + (band.FlatFee * per), per);
            total += amount;
            if (charge is not Charge.PerMinute { ContactBands.Count: > 0 })
            {
                steps.Add(Step(charge.Rate, band, per, amount.Value, "unit." + charge.Unit, scale));
            }
        }

        return total;
    }

    private static Ratio Shared(UnitRate rate, PoolShare share, decimal? beyond, decimal scale, List<PricingStep> steps)
    {
        var fees = beyond is { } count ? rate.Split(count, share.Per).Sum(band => band.FlatFee) : 0;
        var amount = new Ratio(share.Cost * scale, share.Per) + Ratio.Of(fees);
        var units = share.Outside / share.Per;
        steps.Add(new PricingStep("tiers", units, amount.Value, Explanation.Of("tiers.pool", Digits.Plain(units))));
        return amount;
    }

    private static decimal Blocks(decimal count, decimal size, List<PricingStep> steps, decimal per)
    {
        var blocks = Math.Ceiling(count / size);
        var explain = Explanation.Of(
            "blocks",
            Digits.Plain(count / per),
            Digits.Plain(size / per),
            Digits.Plain(blocks)
        );
        steps.Add(new PricingStep("blocks", count / per, blocks, explain));
        return blocks;
    }

    private static PricingStep Step(
        UnitRate rate,
        BandShare band,
        decimal per,
        decimal amount,
        string unit,
        decimal scale
    )
    {
        var units = band.Count / per;
        var price = scale == 1 ? Digits.Plain(band.Price) : Digits.Plain(band.Price) + " %";
        if (rate is UnitRate.Flat)
        {
            return new PricingStep("price", units, amount, Explanation.Of("price", Digits.Plain(units), unit, price));
        }

        if (band.Priced != band.Count)
        {
            var blocks = Explanation.Of(
                "tiers.blocks",
                (band.Index + 1).ToString(CultureInfo.InvariantCulture),
                Digits.Plain(units),
                unit,
                Digits.Plain(band.Priced / per),
                price,
                Digits.Plain(band.FlatFee)
            );
            return new PricingStep("tiers", units, amount, blocks);
        }

        var code = rate is UnitRate.Graduated ? "tiers.graduated" : "tiers.volume";
        var explain = Explanation.Of(
            band.FlatFee == 0 ? code : code + ".fee",
            (band.Index + 1).ToString(CultureInfo.InvariantCulture),
            Digits.Plain(units),
            unit,
            price,
            Digits.Plain(band.FlatFee)
        );
        return new PricingStep("tiers", units, amount, explain);
    }
}

using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Premiums;

/// <summary>What a set of premiums adds to a price, as a factor.</summary>
internal sealed class PremiumPrices(Charge charge)
{
    private readonly Dictionary<(uint, bool), decimal> known = [];

    /// <param name="premiums">A bit for each premium that applies.</param>
    public decimal Surcharge(uint premiums, bool insidePackage)
    {
        if (premiums == 0)
        {
            return 0;
        }

        if (!known.TryGetValue((premiums, insidePackage), out var factor))
        {
            known[(premiums, insidePackage)] = factor = Compute(premiums, insidePackage);
        }

        return factor;
    }

    private decimal Compute(uint premiums, bool insidePackage)
    {
        var percents = charge
            .Premiums.Where(
                (premium, index) => (premiums & (1u << index)) != 0 && (!insidePackage || premium.InsidePackage)
            )
            .Select(premium => premium.Percent / 100);
        return charge.Stacking == PremiumStacking.Multiplicative
            ? percents.Aggregate(1m, (product, percent) => product * (1 + percent)) - 1
            : percents.Sum();
    }
}

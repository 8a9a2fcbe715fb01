using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Simulation.Volumes;

/// <summary>Where the price of a charge changes with its units: ends of bands and of the package.</summary>
internal static class PriceEdges
{
    /// <summary>In units of the charge; a table begins where the package ends, and counts blocks where the clause does.</summary>
    public static IEnumerable<decimal> Of(Charge charge)
    {
        var included = charge.Package?.Included ?? 0;
        if (included > 0)
        {
            yield return included;
        }

        foreach (var band in BandsOf(charge.Rate))
        {
            if (band.UpTo is { } end)
            {
                yield return included + (end * (charge.BlockSize ?? 1));
            }
        }

        if (charge is Charge.BaselineBand baseline)
        {
            yield return baseline.Baseline * (1 - (baseline.DeadBandPercent / 100));
            yield return baseline.Baseline * (1 + (baseline.DeadBandPercent / 100));
        }
    }

    /// <summary>The volumes of the months at which the units of some charge reach an edge.</summary>
    public static IEnumerable<long> InVolume(SimulatedCost cost) =>
        from part in cost.Parts
        from counted in part.Counts.Counted.Charges
        where counted.Units > 0
        from edge in Of(counted.Charge)
        let volume = edge * cost.Actual / counted.Units
        where volume < long.MaxValue / 2
        select decimal.ToInt64(decimal.Truncate(volume));

    private static IReadOnlyList<Band> BandsOf(UnitRate rate) =>
        rate switch
        {
            UnitRate.Graduated graduated => graduated.Bands,
            UnitRate.Volume volume => volume.Bands,
            _ => [],
        };
}

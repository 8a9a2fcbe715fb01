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

    /// <summary>Limits of fees by several volumes, as units of the charges that measure them.</summary>
    private static IEnumerable<(string Charge, decimal Edge)> OfCapacity(IEnumerable<Charge> charges) =>
        from table in charges.Select(charge => (charge as Charge.Fixed)?.Capacity).OfType<CapacityTable>()
        from band in table.Bands
        from limit in table.Volumes.Zip(band.UpTo)
        select (limit.First, limit.Second);

    /// <summary>The volumes of the months at which the units of some charge reach an edge.</summary>
    public static IEnumerable<long> InVolume(SimulatedCost cost) =>
        from part in cost.Parts
        let capacities = OfCapacity(part.Counts.Counted.Charges.Select(counted => counted.Charge))
            .ToLookup(edge => edge.Charge, edge => edge.Edge, StringComparer.Ordinal)
        from counted in part.Counts.Counted.Charges
        where counted.Units > 0
        from edge in Of(counted.Charge).Concat(capacities[counted.Charge.Id])
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

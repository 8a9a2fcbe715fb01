using Bpo.Billing.Simulation.Volumes;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>
/// "Never bill more for less": the month is priced at every band edge and one unit beyond it. Only prices of volume bands and
/// flat fees of bands can fall; a charge that an
/// amendment cuts within the month fills its bands twice and is left out, as is one that converts its units first.
/// </summary>
internal static class Cliffs
{
    public static IReadOnlyList<Cliff> Of(SimulatedCost cost, IReadOnlyList<DateOnly> months)
    {
        var last = cost.Parts[^1];
        var counted = last.Counts.Counted.Charges.ToList();
        return
        [
            .. from entry in counted
            where entry.Charge.Rate is UnitRate.Volume or UnitRate.Graduated
            where entry.Charge.Conversion is null
            where counted.Count(other => other.Charge.Id == entry.Charge.Id) == 1
            let shared = Shared(counted, entry.Charge)
            let edges = PriceEdges.Of(entry.Charge).Select(edge => edge - shared).Where(edge => edge > 0).ToList()
            from at in Enumerable.Range(0, edges.Count)
            let cliff = At(cost, last, months[^1], entry, edges[at], at == 0 ? 0 : edges[at - 1])
            where cliff is not null
            select cliff,
        ];
    }

    private static Cliff? At(
        SimulatedCost cost,
        SimulatedCost.Part month,
        DateOnly day,
        (Charge Charge, decimal Units) entry,
        decimal edge,
        decimal edgeBefore
    )
    {
        var id = entry.Charge.Id;
        var at = cost.WithUnits(month, id, edge);
        var beyond = cost.WithUnits(month, id, edge + 1);
        if (beyond >= at)
        {
            return null;
        }

        // Inside a band fees only rise, so the first dearer unit is found by halving.
        var (cheap, dear) = (Math.Floor(edgeBefore), edge);
        while (dear - cheap > 1)
        {
            var middle = Math.Floor((cheap + dear) / 2);
            if (cost.WithUnits(month, id, middle) > beyond)
            {
                dear = middle;
            }
            else
            {
                cheap = middle;
            }
        }

        return new Cliff(day, id, entry.Charge.Unit, edge, at, beyond, dear, entry.Units);
    }

    /// <summary>Units that other charges of the same pool have put into the table.</summary>
    private static decimal Shared(List<(Charge Charge, decimal Units)> counted, Charge charge) =>
        charge.Pool is null
            ? 0
            : counted
                .Where(other => other.Charge.Pool == charge.Pool && other.Charge.Id != charge.Id)
                .Sum(other => other.Units);
}

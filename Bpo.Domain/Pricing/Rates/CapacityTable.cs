namespace Bpo.Domain.Pricing.Rates;

/// <summary>
/// Fees by several volumes at once: the first band that holds every one of them is billed, so that the volume that outgrows
/// its limit first decides.
/// </summary>
/// <param name="Volumes">The charges whose units are the volumes; a charge at no price only measures.</param>
public sealed record CapacityTable(IReadOnlyList<string> Volumes, IReadOnlyList<CapacityBand> Bands)
{
    /// <summary>The band that the volumes of a period reach.</summary>
    /// <param name="volumes">In the order of <see cref="Volumes"/>.</param>
    public int Reached(IReadOnlyList<decimal> volumes)
    {
        var index = 0;
        while (index < Bands.Count - 1 && !Bands[index].Holds(volumes))
        {
            index++;
        }

        return index;
    }
}

/// <param name="UpTo">The most of each volume, inclusive, in their order; empty for the open last band.</param>
/// <param name="Price">For a whole period, in major units.</param>
public sealed record CapacityBand(IReadOnlyList<decimal> UpTo, decimal Price)
{
    public bool Holds(IReadOnlyList<decimal> volumes)
    {
        for (var index = 0; index < UpTo.Count; index++)
        {
            if (volumes[index] > UpTo[index])
            {
                return false;
            }
        }

        return true;
    }
}

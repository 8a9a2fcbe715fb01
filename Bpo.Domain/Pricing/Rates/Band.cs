namespace Bpo.Domain.Pricing.Rates;

/// <summary>One band of a price table. It holds only its upper end, so gaps and overlaps cannot be written.</summary>
/// <param name="UpTo">The last unit of the band, inclusive; null for the open last band.</param>
/// <param name="Price">Per unit, in major units of the contract's currency; never rounded.</param>
/// <param name="FlatFee">Billed once when the band is reached.</param>
/// <param name="BlockSize">Units of the band are billed in started blocks of this size, each at the price; null for single units.</param>
public sealed record Band(decimal? UpTo, decimal Price, decimal FlatFee, decimal? BlockSize = null)
{
    /// <summary>Priced units of a count that falls into the band: the count itself, or its started blocks.</summary>
    public decimal Priced(decimal count, decimal per) =>
        BlockSize is { } size ? Math.Ceiling(count / (size * per)) * per : count;
}

namespace Bpo.Domain.Pricing.Rates;

/// <summary>What of a quantity falls into one band.</summary>
/// <param name="Index">The band's place in the table, from zero.</param>
/// <param name="Priced">What the price is multiplied by: the count, or the started blocks of it.</param>
public readonly record struct BandShare(int Index, decimal Count, decimal Priced, decimal Price, decimal FlatFee);

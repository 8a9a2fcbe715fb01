namespace Bpo.Domain.Pricing.Rates;

/// <summary>What of a quantity falls into one band.</summary>
/// <param name="Index">The band's place in the table, from zero.</param>
public readonly record struct BandShare(int Index, decimal Count, decimal Price, decimal FlatFee);

namespace Bpo.Domain.Pricing.Rates;

/// <summary>What a share of sales says about the single sale; all amounts in major units.</summary>
/// <param name="Fee">Due once for every sale that is not free.</param>
/// <param name="Minimum">The least the share of one sale comes to; null for no bound.</param>
/// <param name="Maximum">The most the share of one sale comes to; null for no bound.</param>
public sealed record SaleTerms(decimal Fee, decimal? Minimum, decimal? Maximum, FreeSales? Free)
{
    /// <summary>The share of one sale between its bounds, its fee aside.</summary>
    public decimal Share(decimal value, decimal percent) =>
        Math.Clamp(value * percent / 100, Minimum ?? 0, Maximum ?? decimal.MaxValue);
}

/// <summary>
/// The first sales of a period without a share: so many, and as long as their values together stay within a sum. The sale
/// that goes beyond the sum owes its share on the part beyond, and its fee.
/// </summary>
/// <param name="Count">Null for no limit by number.</param>
/// <param name="Value">Null for no limit by value.</param>
public sealed record FreeSales(int? Count, decimal? Value);

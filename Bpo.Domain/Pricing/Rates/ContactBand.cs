namespace Bpo.Domain.Pricing.Rates;

/// <summary>What the time of one contact costs by how long it has lasted: the first minutes at one price, the next at another.</summary>
/// <param name="UpToSeconds">The last second of the band, inclusive; null for the open last band.</param>
/// <param name="Price">Per minute, in major units.</param>
/// <param name="Increment">How the seconds inside the band are rounded up.</param>
public sealed record ContactBand(int? UpToSeconds, decimal Price, BillingIncrement Increment);

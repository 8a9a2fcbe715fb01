namespace Bpo.Billing.Ingestion.Records;

/// <summary>A row of usage that is no contact, read.</summary>
/// <param name="Key">What identifies it within its kind and contract.</param>
/// <param name="Until">Exclusive; equal to <paramref name="Since"/> for a moment; null while it lasts.</param>
/// <param name="Value">The domain's own record.</param>
public sealed record UsageFact(string Key, DateTimeOffset Since, DateTimeOffset? Until, object Value);

namespace Bpo.Domain.Usage;

/// <summary>A report that was owed.</summary>
/// <param name="DeliveredAt">Null while it is not there.</param>
public sealed record DueReport(string Name, DateTimeOffset DueAt, DateTimeOffset? DeliveredAt, string Service);

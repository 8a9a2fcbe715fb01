namespace Bpo.Domain.Usage;

/// <summary>Agents agreed to be there in a span.</summary>
public sealed record StaffingRequirement(string Service, DateTimeOffset From, DateTimeOffset To, decimal Agents);

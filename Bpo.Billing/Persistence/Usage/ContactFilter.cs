using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>Which contacts of a contract to show; null leaves a member open.</summary>
/// <param name="ContractId">The nil UUID for those no contract claims.</param>
/// <param name="To">Exclusive.</param>
public sealed record ContactFilter(
    Guid ContractId,
    DateTimeOffset From,
    DateTimeOffset To,
    string? Service = null,
    Outcome? Outcome = null,
    string? Queue = null,
    string? Agent = null
);

/// <summary>Where the last page ended: contacts come in order of time and, at one instant, of id.</summary>
public sealed record ContactCursor(DateTimeOffset EnqueuedAt, Guid Id);

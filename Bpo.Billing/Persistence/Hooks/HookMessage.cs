using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Hooks;

/// <summary>A push that was taken: the same message again has no effect.</summary>
public sealed class HookMessage : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>As its sender names it; SHA-256 of longer names.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}

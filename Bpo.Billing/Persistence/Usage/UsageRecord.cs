using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// One version of a row of usage that is no contact: a seat, a span of agent time, a result, a cost. Like contacts, versions
/// are closed by a newer one and never edited.
/// </summary>
public sealed class UsageRecord : ITenantRow, IClientRow
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required string Kind { get; init; }

    /// <summary>What identifies the row within its kind and contract.</summary>
    public required string Key { get; init; }

    public required long ImportNumber { get; init; }

    public long? SupersededBy { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Exclusive; equal to <see cref="Since"/> for what happens at one moment; null while it lasts.</summary>
    public DateTimeOffset? Until { get; init; }

    public required long ContentHash { get; init; }

    /// <summary>The canonical columns as a JSON object.</summary>
    public required string Content { get; init; }
}

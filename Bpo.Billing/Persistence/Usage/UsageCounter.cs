using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// One row per tenant. Whoever writes usage changes it first in his transaction, so that imports, rematching and rollups of a
/// tenant come one after another.
/// </summary>
public sealed class UsageCounter : ITenantRow
{
    public required Guid TenantId { get; init; }

    public long LastImport { get; set; }

    /// <summary>Secret of the tenant by which customers become tokens.</summary>
    public required byte[] CustomerKey { get; init; }
}

using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Secrets;

/// <summary>The key with which a tenant's secrets are sealed, itself locked: a copy of the database alone opens nothing.</summary>
public sealed class TenantKey : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required byte[] Wrapped { get; init; }

    /// <summary>The <see cref="IKeyWrap.Name"/> that locked it.</summary>
    public required string WrappedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

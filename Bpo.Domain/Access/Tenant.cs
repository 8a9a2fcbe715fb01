namespace Bpo.Domain.Access;

/// <summary>An organisation that uses the product: a vendor of contact-centre work, or a buyer of it.</summary>
public sealed class Tenant : IDirectoryRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required string Name { get; set; }

    public required TenantKind Kind { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public long Version { get; private set; }
}

/// <summary>Which side of its contracts the tenant stands on.</summary>
public enum TenantKind
{
    Vendor,
    Client,
}

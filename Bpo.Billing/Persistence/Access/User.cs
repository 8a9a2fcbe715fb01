using Bpo.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace Bpo.Billing.Persistence.Access;

/// <summary>A person who signs in: one tenant, one role, and for a client's people the one client they see.</summary>
public sealed class User : IdentityUser<Guid>, IDirectoryRow
{
    public required Guid TenantId { get; init; }

    public string Name { get; set; } = "";

    public UserRole Role { get; set; }

    /// <summary>Set exactly for the client roles.</summary>
    public Guid? ClientId { get; set; }

    /// <summary><c>en</c>, <c>ru</c> or <c>zh-Hans</c>.</summary>
    public string Language { get; set; } = "en";

    public TenantScope Scope => TenantScope.Of(TenantId, ClientId);
}

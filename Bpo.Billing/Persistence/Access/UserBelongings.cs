using Bpo.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace Bpo.Billing.Persistence.Access;

// What Identity keeps beside a user, each under the user's tenant.

public sealed class UserClaim : IdentityUserClaim<Guid>, IDirectoryRow
{
    public Guid TenantId { get; init; }
}

public sealed class UserLogin : IdentityUserLogin<Guid>, IDirectoryRow
{
    public Guid TenantId { get; init; }
}

public sealed class UserToken : IdentityUserToken<Guid>, IDirectoryRow
{
    public Guid TenantId { get; init; }
}

public sealed class UserPasskey : IdentityUserPasskey<Guid>, IDirectoryRow
{
    public Guid TenantId { get; init; }
}

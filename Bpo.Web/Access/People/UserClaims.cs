using System.Security.Claims;
using Bpo.Billing.Persistence.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bpo.Web.Access.People;

/// <summary>Adds tenant, client, role and scopes to what Identity puts into the cookie.</summary>
public sealed class UserClaims(UserManager<User> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(Principals.ClaimsOf(user));
        return identity;
    }
}

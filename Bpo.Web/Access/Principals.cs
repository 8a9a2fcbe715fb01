using System.Globalization;
using System.Security.Claims;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;

namespace Bpo.Web.Access;

/// <summary>Turns a user or a key into the principal every later question is put to.</summary>
public static class Principals
{
    public static IEnumerable<Claim> ClaimsOf(User user)
    {
        yield return new Claim(AccessClaims.Actor, PublicId.Format(PublicId.User, user.Id));
        yield return new Claim(AccessClaims.Tenant, user.TenantId.ToString("D", CultureInfo.InvariantCulture));
        yield return new Claim(AccessClaims.Role, user.Role.ToString());
        yield return new Claim(AccessClaims.Language, user.Language);
        if (user.ClientId is { } client)
        {
            yield return new Claim(AccessClaims.Client, client.ToString("D", CultureInfo.InvariantCulture));
        }

        foreach (var scope in RoleScopes.Of(user.Role))
        {
            yield return new Claim(AccessClaims.Scope, scope);
        }
    }

    public static ClaimsPrincipal Of(ApiKey key, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(AccessClaims.Actor, PublicId.Format(PublicId.ApiKey, key.Id)),
                    new Claim(ClaimTypes.Name, key.Name),
                    new Claim(AccessClaims.Tenant, key.TenantId.ToString("D", CultureInfo.InvariantCulture)),
                    .. key
                        .Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(scope => new Claim(AccessClaims.Scope, scope)),
                ],
                scheme
            )
        );
}

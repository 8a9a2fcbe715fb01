using System.Security.Claims;
using Bpo.Domain.Access;

namespace Bpo.Web.Access;

/// <summary>Who asks, and whose data that lets them touch. It comes from the signed-in principal alone, never from the request.</summary>
public sealed class Caller
{
    private Caller(TenantScope scope, string actor, ClaimsPrincipal principal)
    {
        Scope = scope;
        Actor = actor;
        Principal = principal;
    }

    public TenantScope Scope { get; }

    /// <exception cref="InvalidOperationException">Nobody has signed in.</exception>
    public Guid Tenant => Scope.Tenant ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The public id of the user or key, for the record of who did it.</summary>
    public string Actor { get; }

    public ClaimsPrincipal Principal { get; }

    public bool May(string scope) => Principal.HasClaim(AccessClaims.Scope, scope);

    /// <exception cref="InvalidOperationException">The principal belongs to no tenant.</exception>
    public static Caller Of(ClaimsPrincipal principal)
    {
        var tenant =
            IdOf(principal, AccessClaims.Tenant)
            ?? throw new InvalidOperationException("The principal belongs to no tenant.");
        return new Caller(
            TenantScope.Of(tenant, IdOf(principal, AccessClaims.Client)),
            principal.FindFirstValue(AccessClaims.Actor) ?? "",
            principal
        );
    }

    private static Guid? IdOf(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}

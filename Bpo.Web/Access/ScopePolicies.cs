using Microsoft.AspNetCore.Authorization;

namespace Bpo.Web.Access;

/// <summary>One policy for each scope. A principal carries its scopes as claims, whatever way it signed in.</summary>
public static class ScopePolicies
{
    public static void AddScopePolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
        {
            authorization.AddPolicy(
                scope,
                policy => policy.RequireAuthenticatedUser().RequireClaim(AccessClaims.Scope, scope)
            );
        }

        // Whatever forgets to say who may come in lets in nobody who has not signed in.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(scope);
}

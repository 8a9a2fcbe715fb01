using Bpo.Web.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Bpo.Web.Features;

/// <summary>Who looks at the page. A circuit outlives its request, so the principal comes from the circuit and not from HTTP.</summary>
public sealed class CurrentCaller(AuthenticationStateProvider authentication)
{
    public async Task<Caller> Get() => Caller.Of((await authentication.GetAuthenticationStateAsync()).User);
}

using Bpo.Web.Access.Keys;
using Bpo.Web.Access.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Bpo.Web.Access;

/// <summary>Who may come in: cookies for people, keys for machines, scopes for both, and the wall between tenants.</summary>
public static class AccessRoom
{
    private const string Either = "CookieOrKey";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            Caller.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User ?? new())
        );
        services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = Either;
                options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
            })
            .AddPolicyScheme(
                Either,
                displayName: null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        IsMachine(context.Request) ? ApiKeyHandler.Name : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, configureOptions: null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(PeopleRoom.Configure));
        services.AddPeople();
        services.AddScopePolicies();
        services.AddSignInLimit();
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseSameSiteOnly();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapAccess(this WebApplication app) => app.MapSignIn();

    /// <summary>A key, or a call of the API without our cookie: it is told to bring a key.</summary>
    private static bool IsMachine(HttpRequest request) =>
        ApiKeyHandler.IsOffered(request)
        || (IsMachinePath(request) && !request.Cookies.ContainsKey(PeopleRoom.CookieName));

    internal static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    internal static bool IsMachinePath(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal);
}

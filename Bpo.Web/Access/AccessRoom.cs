namespace Bpo.Web.Access;

/// <summary>Who may come in: cookies for people, keys for machines, scopes for both, and the wall between tenants.</summary>
public static class AccessRoom
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication();
        builder.Services.AddScopePolicies();
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseSameSiteOnly();
        app.UseAuthentication();
        app.UseAuthorization();
    }
}

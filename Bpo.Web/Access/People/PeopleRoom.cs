using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Bpo.Web.Access.People;

/// <summary>People sign in with a password and carry a cookie (ASP.NET Core Identity).</summary>
public static class PeopleRoom
{
    public const string CookieName = "bpo";
    private const string Directory = "directory";

    /// <summary>OWASP's figure for PBKDF2-HMAC-SHA512.</summary>
    private const int HashIterations = 220_000;

    public static void AddPeople(this IServiceCollection services)
    {
        services
            .AddIdentityCore<User>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password = new PasswordOptions
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddSignInManager()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = TimeSpan.FromMinutes(1)
        );
        services.AddKeyedScoped(
            Directory,
            (provider, _) => provider.GetRequiredService<TenantDatabase>().OpenDirectory()
        );
        services.AddScoped<IUserStore<User>>(provider => new UserStore(
            provider.GetRequiredKeyedService<BpoDbContext>(Directory)
        ));
    }

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/no-right";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToLogin = context =>
            Redirect(context, "access.not-signed-in", "Sign in, or send an API key.");
        cookie.Events.OnRedirectToAccessDenied = context =>
            Redirect(context, "access.not-allowed", "Your role does not allow this.");
    }

    /// <summary>A page leads to one that says what is missing; the API answers.</summary>
    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, string code, string detail)
    {
        if (AccessRoom.IsMachinePath(context.Request))
        {
            return ApiProblem.Of(code, detail).ExecuteAsync(context.HttpContext);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}

using System.Globalization;
using Bpo.Web.Access;
using Bpo.Web.Components;
using Bpo.Web.Features;
using Bpo.Web.Features.Exports;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Localization;
using Radzen;

namespace Bpo.Web;

/// <summary>The screens: interactive pages over one circuit, in three languages.</summary>
public static class PagesRoom
{
    /// <summary>How long a lost circuit waits for its reader: a lift, a tunnel, a closed lid.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static void AddBpoPages(this WebApplicationBuilder builder)
    {
        // Started from the sources, files of packages lie in the package cache; only Development looks there by itself.
        builder.WebHost.UseStaticWebAssets();

        var services = builder.Services;
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            // A browser may ask for "ru" as well as for "ru-RU"; the formats know which culture writes each language.
            CultureInfo[] cultures =
            [
                .. Language.All.Select(language => CultureInfo.GetCultureInfo(language.Culture)),
                .. Language.All.Select(language => CultureInfo.GetCultureInfo(language.Code)),
                CultureInfo.GetCultureInfo("zh"),
            ];
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.DefaultRequestCulture = new RequestCulture(Language.English.Culture);
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider(),
                new CustomRequestCultureProvider(OfProfile),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        services.AddHttpContextAccessor();
        services.AddScoped<Words>();
        services.AddRadzenComponents();
        services.AddScoped<ILocalizer, RadzenWords>();
        services.AddCascadingAuthenticationState();
        services.AddFeatures();
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(circuit => circuit.DisconnectedCircuitRetentionPeriod = Patience);
    }

    /// <summary>What the reader's profile says, where this browser has not been told otherwise.</summary>
    private static Task<ProviderCultureResult?> OfProfile(HttpContext http) =>
        Task.FromResult(
            Language.Find(http.User.FindFirst(AccessClaims.Language)?.Value) is { } language
                ? new ProviderCultureResult(language.Culture)
                : null
        );

    /// <summary>After the room that knows who is asking.</summary>
    public static void MapBpoPages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        app.MapExports();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Bpo.Web.Localization;

/// <summary>The language and the theme are cookies, and a circuit cannot set one: the menus post plain forms here.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        var preferences = routes.MapGroup("/preferences").ExcludeFromDescription().AllowAnonymous();
        preferences.MapPost("/language", ChooseLanguage);
        preferences.MapPost("/theme", ChooseTheme);
    }

    private static RedirectHttpResult ChooseLanguage(HttpContext http, [FromForm] string to, [FromForm] string returnTo)
    {
        if (Language.Find(to) is { } language)
        {
            var culture = new RequestCulture(language.Culture, language.Culture);
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(culture),
                PreferenceCookie.Options
            );
        }

        return Back(returnTo);
    }

    private static RedirectHttpResult ChooseTheme(HttpContext http, [FromForm] string to, [FromForm] string returnTo)
    {
        ThemePreference.Write(http.Response, to);
        return Back(returnTo);
    }

    /// <summary>To where the menu was opened, and never to another site.</summary>
    private static RedirectHttpResult Back(string returnTo) =>
        TypedResults.LocalRedirect(
            returnTo.StartsWith('/') && !returnTo.StartsWith("//", StringComparison.Ordinal) ? returnTo : "/"
        );
}

namespace Bpo.Web.Localization;

/// <summary>Light, dark, or whatever the system says: kept in a cookie, since it belongs to the screen and not to the person.</summary>
internal static class ThemePreference
{
    public const string Light = "light";
    public const string Dark = "dark";

    private const string Cookie = "bpo-theme";

    public static string? Read(HttpRequest request) =>
        request.Cookies[Cookie] is Light or Dark ? request.Cookies[Cookie] : null;

    public static void Write(HttpResponse response, string? theme)
    {
        if (theme is Light or Dark)
        {
            response.Cookies.Append(Cookie, theme, PreferenceCookie.Options);
        }
        else
        {
            response.Cookies.Delete(Cookie);
        }
    }
}

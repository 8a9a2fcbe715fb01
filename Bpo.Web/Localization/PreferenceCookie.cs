namespace Bpo.Web.Localization;

internal static class PreferenceCookie
{
    public static readonly CookieOptions Options = new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(400),
        SameSite = SameSiteMode.Lax,
    };
}

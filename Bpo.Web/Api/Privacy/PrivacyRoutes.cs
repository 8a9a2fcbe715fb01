namespace Bpo.Web.Api.Privacy;

internal static class PrivacyRoutes
{
    public static void MapPrivacy(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Privacy");
        api.MapReveal();
        api.MapErase();
        api.MapRetention();
        api.MapListPrivacyTrace();
    }
}

namespace Bpo.Web.Api.Parties;

internal static class PartyRoutes
{
    public static void MapParties(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Parties");
        api.MapAddClient();
        api.MapListClients();
        api.MapReadClient();
        api.MapChangeClient();
        api.MapAddVendor();
        api.MapListVendors();
        api.MapReadVendor();
        api.MapChangeVendor();
        api.MapPaymentAccounts();
    }
}

namespace Bpo.Web.Api.Attestations;

internal static class AttestationRoutes
{
    public static void MapAttestations(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Attestations");
        api.MapListAttestations();
        api.MapAddEvidence();
        api.MapReadEvidence();
    }
}

using Bpo.Web.Api.Json;
using Bpo.Web.Api.OpenApi;

namespace Bpo.Web.Api;

/// <summary>The REST API under <c>/api/v1</c> and its description.</summary>
public static class ApiRoom
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));

        // Unreadable bodies become problems with a pointer in one place, in every environment.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddApiDescription();
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}

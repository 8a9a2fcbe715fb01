using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Calculators;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Disputes;
using Bpo.Web.Api.Exclusions;
using Bpo.Web.Api.Hooks;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Invoices;
using Bpo.Web.Api.Json;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Parties;
using Bpo.Web.Api.Privacy;
using Bpo.Web.Api.Results;
using Bpo.Web.Api.Runs;
using Bpo.Web.Api.Simulations;
using Bpo.Web.Api.Sources;
using Bpo.Web.Api.Validation;

namespace Bpo.Web.Api;

/// <summary>The REST API under <c>/api/v1</c> and its description.</summary>
public static class ApiRoom
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));

        // Unreadable bodies become problems with a pointer in one place, in every environment.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddValidators();
        builder.Services.AddApiDescription();
        builder.Services.AddSingleton<TakePush>();
        builder.Services.AddHookLimit();
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(AccessRoom.IsApi, branch => branch.UseMiddleware<IdempotencyKeys>());
        var api = app.MapGroup("/api/v1");
        api.MapParties();
        api.MapContracts();
        api.MapSources();
        api.MapPrivacy();
        TakePush.Map(app);
        api.MapResults();
        api.MapExclusions();
        api.MapDisputes();
        api.MapAttestations();
        api.MapCalculators();
        api.MapSimulations();
        api.MapRuns();
        api.MapInvoices();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }
}

using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Parties;

public static class AddClient
{
    public static void MapAddClient(this IEndpointRouteBuilder api) =>
        api.MapPost("/clients", Handle)
            .Needs(Scopes.PartiesWrite)
            .Validates<PartyRequest>()
            .WithName("add-client")
            .WithSummary("Add a client")
            .WithExamples(PartyExamples.Client);

    private static async Task<Created<PartyView>> Handle(
        PartyRequest request,
        BpoDbContext db,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var client = request.WriteTo(
            new Client
            {
                TenantId = caller.Tenant,
                Id = Guid.CreateVersion7(),
                Name = request.Name,
            }
        );
        db.Add(client);
        await db.SaveChangesAsync(cancel);
        context.Show(client);
        var view = PartyView.Of(client);
        return TypedResults.Created($"/api/v1/clients/{view.Id}", view);
    }
}

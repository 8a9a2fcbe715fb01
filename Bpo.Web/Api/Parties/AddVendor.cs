using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Parties;

public static class AddVendor
{
    public static void MapAddVendor(this IEndpointRouteBuilder api) =>
        api.MapPost("/vendors", Handle)
            .Needs(Scopes.PartiesWrite)
            .Validates<PartyRequest>()
            .WithName("add-vendor")
            .WithSummary("Add a vendor")
            .WithExamples(PartyExamples.Vendor);

    private static async Task<Created<PartyView>> Handle(
        PartyRequest request,
        BpoDbContext db,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var vendor = request.WriteTo(
            new Vendor
            {
                TenantId = caller.Tenant,
                Id = Guid.CreateVersion7(),
                Name = request.Name,
            }
        );
        db.Add(vendor);
        await db.SaveChangesAsync(cancel);
        context.Show(vendor);
        var view = PartyView.Of(vendor);
        return TypedResults.Created($"/api/v1/vendors/{view.Id}", view);
    }
}

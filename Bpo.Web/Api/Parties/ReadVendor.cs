using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class ReadVendor
{
    public static void MapReadVendor(this IEndpointRouteBuilder api) =>
        api.MapGet("/vendors/{id}", Handle)
            .Needs(Scopes.PartiesRead)
            .WithName("read-vendor")
            .WithSummary("Read a vendor");

    private static async Task<Results<Ok<PartyView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Vendor, id);
        if (
            await db.Set<Vendor>().AsNoTracking().FirstOrDefaultAsync(vendor => vendor.Id == key, cancel)
            is not { } vendor
        )
        {
            return ApiProblem.NotFound("vendor");
        }

        context.Show(vendor);
        return TypedResults.Ok(PartyView.Of(vendor));
    }
}

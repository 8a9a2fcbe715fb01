using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class ListVendors
{
    public static void MapListVendors(this IEndpointRouteBuilder api) =>
        api.MapGet("/vendors", Handle)
            .Needs(Scopes.PartiesRead)
            .WithName("list-vendors")
            .WithSummary("List vendors, oldest first");

    private static async Task<Results<Ok<Page<PartyView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    ) => await db.Set<Vendor>().AsNoTracking().PageById(page, vendor => vendor.Id, PartyView.Of, cancel);
}

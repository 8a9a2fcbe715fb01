using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class ChangeVendor
{
    public static void MapChangeVendor(this IEndpointRouteBuilder api) =>
        api.MapPut("/vendors/{id}", Handle)
            .Needs(Scopes.PartiesWrite)
            .Validates<PartyRequest>()
            .NeedsEtag()
            .WithName("change-vendor")
            .WithSummary("Change a vendor; issued documents keep what was printed on them")
            .WithExamples(PartyExamples.Vendor);

    private static async Task<Results<Ok<PartyView>, ProblemHttpResult>> Handle(
        string id,
        PartyRequest request,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Vendor, id);
        if (await db.Set<Vendor>().FirstOrDefaultAsync(vendor => vendor.Id == key, cancel) is not { } vendor)
        {
            return ApiProblem.NotFound("vendor");
        }

        if (context.Stale(vendor) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        request.WriteTo(vendor);
        await db.SaveChangesAsync(cancel);
        context.Show(vendor);
        return TypedResults.Ok(PartyView.Of(vendor));
    }
}

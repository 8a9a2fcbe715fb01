using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Completeness;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Invoices;

public static class ListInvoiceGaps
{
    public static void MapListInvoiceGaps(this IEndpointRouteBuilder api) =>
        api.MapGet("/invoices/{id}/gaps", Handle)
            .Needs(Scopes.InvoicesIssue)
            .WithName("list-gaps")
            .WithSummary("Usage that is missing from a draft's month and keeps it from being issued");

    private static async Task<Results<Ok<Page<GapView>>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.FindInvoice(id, cancel) is not { } invoice)
        {
            return ApiProblem.NotFound("invoice");
        }

        var gaps = invoice.IsFrozen
            ? []
            : await FindGaps.Of(db, invoice.ContractId, invoice.Period, clock.GetUtcNow(), cancel);
        return TypedResults.Ok(new Page<GapView>([.. gaps.Select(GapView.Of)], NextCursor: null));
    }
}

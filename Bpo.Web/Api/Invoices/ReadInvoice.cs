using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents;
using Bpo.Web.Documents.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Invoices;

public static class ReadInvoice
{
    public static void MapReadInvoice(this IEndpointRouteBuilder api) =>
        api.MapGet("/invoices/{id}", Handle)
            .Needs(Scopes.InvoicesRead)
            .WithName("read-invoice")
            .WithSummary("Read an invoice; as PDF with Accept: application/pdf");

    private static async Task<Results<Ok<InvoiceView>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        InvoicePrint pdf,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindInvoice(id, cancel) is not { } invoice)
        {
            return ApiProblem.NotFound("invoice");
        }

        context.Show(invoice);
        context.Response.Headers.Vary = "Accept";
        return context.Request.WantsPdf()
            ? (await pdf.Of(db, invoice, cancel)).AsFile()
            : TypedResults.Ok(await db.ViewOf(invoice, cancel));
    }
}

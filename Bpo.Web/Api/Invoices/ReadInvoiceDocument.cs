using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents;
using Bpo.Web.Documents.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Invoices;

public static class ReadInvoiceDocument
{
    public static void MapReadInvoiceDocument(this IEndpointRouteBuilder api) =>
        api.MapGet("/invoices/{id}/document.pdf", Handle)
            .Needs(Scopes.InvoicesRead)
            .Produces(StatusCodes.Status200OK, contentType: Pdfs.MediaType)
            .WithName("read-invoice-document")
            .WithSummary("The invoice as PDF; once issued, the same bytes for ever");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        InvoicePrint pdf,
        CancellationToken cancel
    ) =>
        await db.FindInvoice(id, cancel) is { } invoice
            ? (await pdf.Of(db, invoice, cancel)).AsFile()
            : ApiProblem.NotFound("invoice");
}

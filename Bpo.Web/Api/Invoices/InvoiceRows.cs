using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Invoices;

internal static class InvoiceRows
{
    /// <summary>Null for an id that is malformed, unknown, or another's: nobody can tell which.</summary>
    public static async Task<Invoice?> FindInvoice(this BpoDbContext db, string id, CancellationToken cancel)
    {
        var key = PublicId.Parse(PublicId.Invoice, id) ?? PublicId.Parse(PublicId.CreditNote, id);
        return await db.Set<Invoice>().AsNoTracking().FirstOrDefaultAsync(invoice => invoice.Id == key, cancel);
    }

    public static async Task<InvoiceView> ViewOf(this BpoDbContext db, Invoice invoice, CancellationToken cancel)
    {
        var lines = await db.LinesOf(invoice).ToListAsync(cancel);
        var taxes = await db.Set<InvoiceTax>()
            .AsNoTracking()
            .Where(tax => tax.InvoiceId == invoice.Id)
            .ToListAsync(cancel);
        return InvoiceView.Of(
            invoice,
            lines,
            taxes.OrderByDescending(tax => tax.Rate).ThenBy(tax => tax.Category, StringComparer.Ordinal)
        );
    }

    public static IQueryable<InvoiceLine> LinesOf(this BpoDbContext db, Invoice invoice) =>
        db.Set<InvoiceLine>().AsNoTracking().Where(line => line.InvoiceId == invoice.Id).OrderBy(line => line.Number);
}

using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Bpo.Reports.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Documents.Invoices;

/// <summary>The PDF of an invoice: a draft is printed anew each time, an issued one was printed once.</summary>
public sealed class InvoicePrint(DocumentArchive archive)
{
    public const string Kind = "invoice";

    public Task<Printed> Of(BpoDbContext db, Invoice invoice, CancellationToken cancel) =>
        invoice.IsFrozen
            ? archive.KeepOnce(
                db,
                invoice.TenantId,
                invoice.Id,
                Kind,
                invoice.Language,
                () => Print(db, invoice, cancel),
                cancel
            )
            : Print(db, invoice, cancel);

    private static async Task<Printed> Print(BpoDbContext db, Invoice invoice, CancellationToken cancel)
    {
        using var pdf = new MemoryStream();
        await InvoicePdf.RenderAsync(InvoiceDocuments.Of(await Load(db, invoice, cancel)), pdf, cancel);
        var number = invoice.Number ?? $"draft-{invoice.PeriodFrom:yyyy-MM}";
        return new Printed($"invoice-{number}.pdf", pdf.ToArray());
    }

    private static async Task<InvoiceRecords> Load(BpoDbContext db, Invoice invoice, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().SingleAsync(row => row.Id == invoice.ContractId, cancel);
        var parties =
            invoice.Parties.Length > 0
                ? StoredJson.Read<InvoiceParties>(invoice.Parties)
                : InvoiceParties.Of(
                    await db.Set<Vendor>().AsNoTracking().SingleAsync(row => row.Id == invoice.VendorId, cancel),
                    await db.Set<Client>().AsNoTracking().SingleAsync(row => row.Id == invoice.ClientId, cancel),
                    invoice.NamedSeller
                );
        return new InvoiceRecords(
            invoice,
            contract,
            parties,
            await db.Set<InvoiceLine>()
                .AsNoTracking()
                .Where(line => line.InvoiceId == invoice.Id)
                .OrderBy(line => line.Number)
                .ToListAsync(cancel),
            await db.Set<Domain.Invoices.InvoiceTax>()
                .AsNoTracking()
                .Where(tax => tax.InvoiceId == invoice.Id)
                .ToListAsync(cancel),
            await db.Set<SlaRecord>()
                .AsNoTracking()
                .Where(row => row.ContractId == invoice.ContractId && row.Month == invoice.PeriodFrom)
                .OrderBy(row => row.Position)
                .ToListAsync(cancel),
            await db.NamesOf(invoice.ContractId, cancel)
        );
    }
}

/// <summary>Everything stored that an invoice prints.</summary>
public sealed record InvoiceRecords(
    Invoice Invoice,
    Contract Contract,
    InvoiceParties Parties,
    IReadOnlyList<InvoiceLine> Lines,
    IReadOnlyList<Domain.Invoices.InvoiceTax> Taxes,
    IReadOnlyList<SlaRecord> Results,
    ContractNames Names
);

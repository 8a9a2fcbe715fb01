using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// Cancels an issued invoice by a credit note over the whole of it: the same lines and taxes with the sign turned, and a
/// number of its own series. The invoice itself stays as it is.
/// </summary>
public sealed class ReverseInvoice(TenantDatabase database, TimeProvider clock)
{
    /// <param name="actor">The public id of the user or key.</param>
    public Task<Result<Invoice>> Run(TenantScope scope, Guid invoiceId, string actor, CancellationToken cancel) =>
        database.Write(scope, db => Reverse(db, invoiceId, actor, cancel), cancel);

    private async Task<Result<Invoice>> Reverse(BpoDbContext db, Guid invoiceId, string actor, CancellationToken cancel)
    {
        var invoice = await db.Set<Invoice>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == invoiceId, cancel);
        if (invoice is null)
        {
            return Refusals.NoInvoice;
        }

        if (!invoice.IsFrozen || invoice.Kind != InvoiceKind.Invoice)
        {
            return new Problem("invoice.not-issued", "Only an issued invoice can be reversed.");
        }

        if (await db.Set<Invoice>().AnyAsync(row => row.Reverses == invoiceId, cancel))
        {
            return new Problem("invoice.already-reversed", "A credit note reverses this invoice already.");
        }

        var now = clock.GetUtcNow();
        var note = CreditNoteFor.Of(invoice, -invoice.FeesMinor, -invoice.CreditsMinor, -invoice.TaxMinor, now);
        db.Add(note);
        db.AddRange(
            await db.Set<InvoiceLine>()
                .AsNoTracking()
                .Where(line => line.InvoiceId == invoiceId)
                .Select(line => line.Turned(note.Id))
                .ToListAsync(cancel)
        );
        db.AddRange(
            await db.Set<InvoiceTax>()
                .AsNoTracking()
                .Where(tax => tax.InvoiceId == invoiceId)
                .Select(tax => tax.Turned(note.Id))
                .ToListAsync(cancel)
        );
        // Its lines can be added while it is a draft, and only then.
        await db.SaveChangesAsync(cancel);

        var number = await db.TakeNumber(note.TenantId, note.Seller, note.Series, cancel);
        var today = (await db.TermsOf(note.ContractId, cancel))[^1].Terms.Zone.DateOf(now);
        db.Add(IssueTrace.Audit(note, number, actor, now));
        db.Add(IssueTrace.Message(note, now));
        return note.Issue(number, today, now, invoice.Parties);
    }
}

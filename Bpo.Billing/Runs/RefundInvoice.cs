using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// Pays an issued invoice back by what a refund clause of its terms says: a credit note over the share of its charges, with
/// the bank's fee. As with reversing, an invoice has one credit note.
/// </summary>
public sealed class RefundInvoice(TenantDatabase database, TimeProvider clock)
{
    /// <param name="actor">The public id of the user or key.</param>
    public Task<Result<Invoice>> Run(TenantScope scope, RefundOrder order, string actor, CancellationToken cancel) =>
        database.Write(scope, db => Pay(db, order, actor, cancel), cancel);

    private async Task<Result<Invoice>> Pay(BpoDbContext db, RefundOrder order, string actor, CancellationToken cancel)
    {
        var invoice = await db.Set<Invoice>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == order.Invoice, cancel);
        if (invoice is null)
        {
            return Refusals.NoInvoice;
        }

        if (!invoice.IsFrozen || invoice.Kind != InvoiceKind.Invoice)
        {
            return new Problem("invoice.not-issued", "Only an issued invoice can be refunded.");
        }

        if (await db.Set<Invoice>().AnyAsync(row => row.Reverses == invoice.Id, cancel))
        {
            return new Problem("invoice.already-reversed", "A credit note of this invoice exists already.");
        }

        var versions = await db.TermsOf(invoice.ContractId, cancel);
        var version = versions.Last(known => known.Terms.EffectiveFrom < invoice.PeriodTo);
        var now = clock.GetUtcNow();
        var drafted = await Draft(db, invoice, version, order, cancel);
        return await drafted.ThenAsync<Invoice>(async draft =>
        {
            var note = CreditNoteFor.Of(invoice, draft.Subtotal.Minor, 0, draft.TaxTotal.Minor, now);
            db.Add(note);
            db.AddRange(
                draft.Lines.Select((line, index) => line.Store(note, index + 1, version.Number, invoice.Period))
            );
            db.AddRange(draft.Taxes.Select(tax => tax.Store(note)));
            // Its lines can be added while it is a draft, and only then.
            await db.SaveChangesAsync(cancel);
            var number = await db.TakeNumber(note.TenantId, note.Seller, note.Series, cancel);
            db.Add(IssueTrace.Audit(note, number, actor, now));
            db.Add(IssueTrace.Message(note, now));
            return note.Issue(number, version.Terms.Zone.DateOf(now), now, invoice.Parties);
        });
    }

    private static async Task<Result<InvoiceDraft>> Draft(
        BpoDbContext db,
        Invoice invoice,
        VersionedTerms version,
        RefundOrder order,
        CancellationToken cancel
    )
    {
        var refunds = version.Terms.Commitments.Refunds;
        var at = refunds.TakeWhile(refund => refund.Id != order.Clause).Count();
        if (at == refunds.Count)
        {
            var unknown = new Fault("/clause", "unknown-reference", $"There is no refund clause '{order.Clause}'.");
            return new Problem("refund.refused", "The terms of that month know no such clause.", [unknown]);
        }

        var lines = await db.Set<InvoiceLine>()
            .AsNoTracking()
            .Where(line => line.InvoiceId == invoice.Id)
            .OrderBy(line => line.Number)
            .ToListAsync(cancel);
        var taxes = await db.Set<InvoiceTax>()
            .AsNoTracking()
            .Where(tax => tax.InvoiceId == invoice.Id)
            .ToListAsync(cancel);
        var currency = invoice.Currency;
        var draft = Refund.Of(
            new RefundRequest
            {
                Clause = refunds[at],
                Pointer = $"commitments/refunds/{at}",
                TermsFrom = version.Terms.EffectiveFrom,
                Period = invoice.Period,
                Billed = [.. lines.Select(line => line.Read(currency, version.Terms.EffectiveFrom))],
                Taxes =
                [
                    .. taxes.Select(tax => new TaxLine(
                        tax.Category,
                        tax.Rate,
                        Money.OfMinor(tax.BaseMinor, currency),
                        Money.OfMinor(tax.TaxMinor, currency)
                    )),
                ],
                Paid = order.Paid is { } paid ? Money.Round(paid, currency) : invoice.Total,
                Returned = Money.Round(order.Returned, currency),
                BankFee = Money.Round(order.BankFee ?? refunds[at].BankFee, currency),
            }
        );
        return draft.Lines.Count == 0
            ? new Problem("refund.refused", "Nothing that was paid is left to be returned.")
            : draft;
    }
}

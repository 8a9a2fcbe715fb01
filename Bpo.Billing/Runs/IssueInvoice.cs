using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// Gives a draft its number and freezes it with the month it bills: invoice, results and figures never change again. Runs
/// within the caller's transaction, so that number, freeze and message stand or fall together.
/// </summary>
public sealed class IssueInvoice(TimeProvider clock)
{
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<Invoice>> Run(BpoDbContext db, Guid invoiceId, string actor, CancellationToken cancel)
    {
        var invoice = await db.Set<Invoice>().SingleOrDefaultAsync(row => row.Id == invoiceId, cancel);
        if (invoice is null)
        {
            return Refusals.NoInvoice;
        }

        var now = clock.GetUtcNow();
        var today = (await db.TermsOf(invoice.ContractId, cancel))[^1].Terms.Zone.DateOf(now);
        if (Refusal(invoice, today) is { } refusal)
        {
            return refusal;
        }

        var parties = InvoiceParties.Of(
            await db.Set<Vendor>().SingleAsync(vendor => vendor.Id == invoice.VendorId, cancel),
            await db.Set<Client>().SingleAsync(client => client.Id == invoice.ClientId, cancel),
            invoice.NamedSeller
        );
        var month = await db.Set<ContractMonth>()
            .SingleAsync(row => row.ContractId == invoice.ContractId && row.Month == invoice.PeriodFrom, cancel);
        var number = await db.TakeNumber(invoice.TenantId, invoice.Seller, invoice.Series, cancel);

        month.Freeze();
        db.Add(Audit(invoice, number, actor, now));
        db.Add(Announcement(invoice, now));
        return invoice.Issue(number, today, now, StoredJson.Write(parties));
    }

    private static Problem? Refusal(Invoice invoice, DateOnly today) =>
        invoice.IsFrozen ? Invoice.AlreadyIssued
        : today < invoice.PeriodTo ? new Problem("invoice.period-open", "The month has not ended yet.")
        : null;

    private static AuditEntry Audit(Invoice invoice, string number, string actor, DateTimeOffset now) =>
        new()
        {
            TenantId = invoice.TenantId,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = "invoice.issued",
            Subject = PublicId.Format(PublicId.Invoice, invoice.Id),
            Detail = StoredJson.Write(new { number, total = invoice.Total }),
        };

    private static OutboxMessage Announcement(Invoice invoice, DateTimeOffset now) =>
        new()
        {
            TenantId = invoice.TenantId,
            Id = Guid.CreateVersion7(now),
            Kind = "invoice.issued",
            EffectKey = $"invoice.issued:{PublicId.Format(PublicId.Invoice, invoice.Id)}",
            Payload = StoredJson.Write(new { invoice = PublicId.Format(PublicId.Invoice, invoice.Id) }),
            CreatedAt = now,
            DueAt = now,
        };
}

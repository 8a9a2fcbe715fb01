using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Runs;

/// <summary>What an issued document leaves beside itself: the entry of who did it, and the message that it is out.</summary>
internal static class IssueTrace
{
    public static AuditEntry Audit(Invoice invoice, string number, string actor, DateTimeOffset now) =>
        new()
        {
            TenantId = invoice.TenantId,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = Action(invoice),
            Subject = Subject(invoice),
            Detail = StoredJson.Write(new { number, total = invoice.Total }),
        };

    public static OutboxMessage Message(Invoice invoice, DateTimeOffset now) =>
        new()
        {
            TenantId = invoice.TenantId,
            Id = Guid.CreateVersion7(now),
            Kind = Action(invoice),
            EffectKey = $"{Action(invoice)}:{Subject(invoice)}",
            Payload = StoredJson.Write(new { invoice = Subject(invoice) }),
            CreatedAt = now,
            DueAt = now,
        };

    private static string Action(Invoice invoice) =>
        invoice.Kind == InvoiceKind.CreditNote ? "credit-note.issued" : "invoice.issued";

    private static string Subject(Invoice invoice) =>
        PublicId.Format(invoice.Kind == InvoiceKind.CreditNote ? PublicId.CreditNote : PublicId.Invoice, invoice.Id);
}

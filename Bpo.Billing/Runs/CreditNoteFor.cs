using Bpo.Domain.Invoices;

namespace Bpo.Billing.Runs;

/// <summary>The credit note of an invoice, before it has its number: of the same month, parties and currency.</summary>
internal static class CreditNoteFor
{
    public static Invoice Of(Invoice invoice, long fees, long credits, long tax, DateTimeOffset now) =>
        new()
        {
            TenantId = invoice.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = invoice.ContractId,
            ClientId = invoice.ClientId,
            VendorId = invoice.VendorId,
            Kind = InvoiceKind.CreditNote,
            Reverses = invoice.Id,
            PeriodFrom = invoice.PeriodFrom,
            PeriodTo = invoice.PeriodTo,
            CurrencyCode = invoice.CurrencyCode,
            FeesMinor = fees,
            CreditsMinor = credits,
            NetMinor = fees + credits,
            TaxMinor = tax,
            TotalMinor = fees + credits + tax,
            Seller = invoice.Seller,
            Series = NumberSeries.ForCreditNotes(invoice.Series),
            DueDays = 0,
            Language = invoice.Language,
            PurchaseOrder = invoice.PurchaseOrder,
            TermsVersions = invoice.TermsVersions,
            Fingerprint = invoice.Fingerprint,
            UsageAsOf = invoice.UsageAsOf,
            ComputedAt = now,
        };
}

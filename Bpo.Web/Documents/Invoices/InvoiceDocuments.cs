using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;
using Bpo.Web.Documents.Parties;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;
using DocumentKind = Bpo.Reports.Invoices.InvoiceKind;
using DocumentTax = Bpo.Reports.Invoices.InvoiceTax;
using StoredKind = Bpo.Domain.Invoices.InvoiceKind;

namespace Bpo.Web.Documents.Invoices;

/// <summary>A stored invoice as the document that is printed. Nothing is computed here but the sums of groups.</summary>
public static class InvoiceDocuments
{
    private static readonly string[] Order =
    [
        "usage",
        "match",
        "dedupe",
        "units",
        "premiums",
        "package",
        "tiers",
        "bounds",
        "discounts",
        "commitments",
        "credits",
        "tax",
    ];

    public static InvoiceDocument Of(InvoiceRecords records)
    {
        var (invoice, texts) = (records.Invoice, DocumentTexts.In(records.Invoice.Language));
        var id = PublicId.Format(PublicId.Invoice, invoice.Id);
        return new InvoiceDocument
        {
            Language = DocumentLanguages.FromCulture(invoice.Language),
            Kind = invoice.Kind == StoredKind.CreditNote ? DocumentKind.CreditNote : DocumentKind.Invoice,
            State = invoice.IsFrozen ? InvoiceState.Issued : InvoiceState.Draft,
            Number = invoice.Number,
            IssuedOn = invoice.IssuedOn,
            DueOn = invoice.DueOn,
            ServiceFrom = invoice.PeriodFrom,
            ServiceTo = invoice.PeriodTo.AddDays(-1),
            Seller = PrintedParties.Of(records.Parties.Seller, texts),
            Buyer = PrintedParties.Of(records.Parties.Buyer, texts),
            ContractNumber = records.Contract.Number,
            TermsVersion = invoice.TermsVersions,
            PurchaseOrder = invoice.PurchaseOrder.Length > 0 ? invoice.PurchaseOrder : null,
            Currency = invoice.CurrencyCode,
            CurrencyDigits = invoice.Currency.Decimals,
            Groups = InvoiceGroups.Of(records, texts),
            Taxes =
            [
                .. records
                    .Taxes.OrderByDescending(tax => tax.Rate)
                    .ThenBy(tax => tax.Category, StringComparer.Ordinal)
                    .Select(tax => new DocumentTax(
                        tax.Category,
                        texts.Find($"tax.{tax.Category}") ?? tax.Category,
                        tax.Rate,
                        tax.BaseMinor / invoice.Currency.MinorPerMajor,
                        tax.TaxMinor / invoice.Currency.MinorPerMajor
                    )),
            ],
            Totals = new InvoiceTotals(
                invoice.Fees.Amount,
                invoice.Credits.Amount,
                invoice.Net.Amount,
                invoice.Tax.Amount,
                invoice.Total.Amount
            ),
            ServiceLevels = ScorecardRows.Of(records.Results, records.Names.Services, invoice.Language),
            Payment = Payment(records),
            PipelineOrder = [.. Order.Select(step => texts[$"order.{step}"])],
            RunId = id,
            Fingerprint = invoice.Fingerprint,
            CreatedAt = invoice.IssuedAt ?? invoice.ComputedAt,
        };
    }

    /// <summary>Nobody pays a credit note, and a draft has no number to quote yet.</summary>
    private static PaymentInstructions? Payment(InvoiceRecords records) =>
        records is { Parties.Payment: { } account, Invoice: { Kind: StoredKind.Invoice } invoice }
            ? new PaymentInstructions(
                account.Holder.Length > 0 ? account.Holder : records.Parties.Seller.LegalName,
                account.Written(),
                account.BankCode.Length > 0 ? account.BankCode : null,
                account.Bank.Length > 0 ? account.Bank : null,
                invoice.Number is { } number ? account.ReferenceFor(number) : null
            )
            : null;
}

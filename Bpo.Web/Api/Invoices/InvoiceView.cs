using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Web.Api.Invoices;

/// <summary>An invoice with its lines. Fees plus credits is the subtotal; subtotal plus tax is the total.</summary>
/// <param name="Number">Given at issue, without gaps; null for a draft.</param>
/// <param name="Fingerprint">SHA-256 over everything the run read.</param>
public sealed record InvoiceView(
    string Id,
    string ContractId,
    string ClientId,
    string VendorId,
    InvoiceKind Kind,
    InvoiceStatus Status,
    string? Number,
    PeriodView Period,
    string Currency,
    DateOnly? IssuedOn,
    DateOnly? DueOn,
    string TermsVersions,
    IReadOnlyList<InvoiceLineView> Lines,
    Money Fees,
    Money Credits,
    Money Subtotal,
    IReadOnlyList<InvoiceTaxView> Taxes,
    Money Tax,
    Money Total,
    string Fingerprint
)
{
    public static InvoiceView Of(ProposedMonth proposed) => Of(proposed.Invoice, proposed.Lines, proposed.Taxes);

    public static InvoiceView Of(Invoice invoice, IEnumerable<InvoiceLine> lines, IEnumerable<InvoiceTax> taxes) =>
        new(
            PublicId.Format(PublicId.Invoice, invoice.Id),
            PublicId.Format(PublicId.Contract, invoice.ContractId),
            PublicId.Format(PublicId.Client, invoice.ClientId),
            PublicId.Format(PublicId.Vendor, invoice.VendorId),
            invoice.Kind,
            invoice.Status,
            invoice.Number,
            new PeriodView(invoice.PeriodFrom, invoice.PeriodTo),
            invoice.CurrencyCode,
            invoice.IssuedOn,
            invoice.DueOn,
            invoice.TermsVersions,
            [.. lines.Select(line => InvoiceLineView.Of(line, invoice.Currency, invoice.Language))],
            invoice.Fees,
            invoice.Credits,
            invoice.Net,
            [.. taxes.Select(tax => InvoiceTaxView.Of(tax, invoice.Currency))],
            invoice.Tax,
            invoice.Total,
            invoice.Fingerprint
        );
}

/// <summary>Half-open: <paramref name="To"/> is the first day that no longer belongs.</summary>
public sealed record PeriodView(DateOnly From, DateOnly To);

public sealed record InvoiceTaxView(string Category, decimal Rate, Money Base, Money Amount)
{
    public static InvoiceTaxView Of(InvoiceTax tax, Currency currency) =>
        new(tax.Category, tax.Rate, Money.OfMinor(tax.BaseMinor, currency), Money.OfMinor(tax.TaxMinor, currency));
}

using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Persistence.Invoices;

/// <summary>A computed line as a row, and back.</summary>
public static class StoredLines
{
    /// <param name="termsVersion">The number of the version the line was rated by.</param>
    /// <param name="month">The month of the invoice; a line of an earlier one corrects that.</param>
    public static InvoiceLine Store(
        this ChargeLine line,
        Invoice invoice,
        int number,
        int termsVersion,
        Period month
    ) =>
        new()
        {
            TenantId = invoice.TenantId,
            InvoiceId = invoice.Id,
            Number = number,
            LineId = line.Id,
            Charge = line.Charge,
            Kind = line.Kind,
            Service = line.Service ?? "",
            Description = StoredJson.Write(line.Description),
            Quantity = line.Quantity,
            Unit = line.Unit,
            Price = line.Price,
            AmountMinor = line.Amount.Minor,
            Exact = line.Exact,
            TaxCategory = line.TaxCategory ?? "",
            TaxRate = line.TaxRate,
            Clause = line.Clause,
            TermsVersion = termsVersion,
            SpanFrom = line.Span.From,
            SpanTo = line.Span.To,
            AtRisk = line.AtRisk,
            Contacts = line.Contacts,
            Steps = StoredJson.Write(line.Steps),
            Shares = StoredJson.Write(line.Shares),
            Corrects =
                line.Kind is LineKinds.Adjustment or LineKinds.Settlement && line.Span.From < month.From
                    ? line.Span.From
                    : null,
        };

    public static InvoiceTax Store(this TaxLine tax, Invoice invoice) =>
        new()
        {
            TenantId = invoice.TenantId,
            InvoiceId = invoice.Id,
            Category = tax.Category,
            Rate = tax.Rate,
            BaseMinor = tax.Base.Minor,
            TaxMinor = tax.Amount.Minor,
        };

    /// <param name="termsFrom">The first day of the version the line was rated by.</param>
    public static ChargeLine Read(this InvoiceLine row, Currency currency, DateOnly termsFrom) =>
        new()
        {
            Id = row.LineId,
            Charge = row.Charge,
            Kind = row.Kind,
            Description = StoredJson.Read<Explanation>(row.Description),
            Quantity = row.Quantity,
            Unit = row.Unit,
            Price = row.Price,
            Exact = row.Exact,
            Amount = Money.OfMinor(row.AmountMinor, currency),
            Clause = row.Clause,
            TermsFrom = termsFrom,
            Span = new Period(row.SpanFrom, row.SpanTo),
            Service = row.Service.Length == 0 ? null : row.Service,
            AtRisk = row.AtRisk,
            TaxCategory = row.TaxCategory.Length == 0 ? null : row.TaxCategory,
            TaxRate = row.TaxRate,
            Contacts = row.Contacts,
            Steps = StoredJson.Read<IReadOnlyList<PricingStep>>(row.Steps),
            Shares = StoredJson.Read<IReadOnlyList<LineShare>>(row.Shares),
        };
}

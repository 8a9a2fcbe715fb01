using Bpo.Domain.Amounts;
using Bpo.Domain.Time;

namespace Bpo.Domain.Invoices;

/// <summary>A bill before it has a number: lines, tax by category and rate, totals.</summary>
public sealed record InvoiceDraft(
    Period Period,
    Currency Currency,
    IReadOnlyList<ChargeLine> Lines,
    IReadOnlyList<TaxLine> Taxes
)
{
    /// <summary>Lines without tax.</summary>
    public Money Subtotal => Money.Sum(Lines.Select(line => line.Amount), Currency);

    public Money TaxTotal => Money.Sum(Taxes.Select(tax => tax.Amount), Currency);

    public Money Total => Subtotal + TaxTotal;
}

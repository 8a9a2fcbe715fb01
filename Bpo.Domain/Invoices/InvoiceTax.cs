using Bpo.Domain.Access;

namespace Bpo.Domain.Invoices;

/// <summary>Tax of one category and rate, rounded once (EN 16931, BG-23).</summary>
public sealed class InvoiceTax : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid InvoiceId { get; init; }

    public required string Category { get; init; }

    /// <summary>Percent.</summary>
    public required decimal Rate { get; init; }

    public required long BaseMinor { get; init; }

    public required long TaxMinor { get; init; }

    /// <summary>The row of the credit note <paramref name="note"/> that takes this one back.</summary>
    public InvoiceTax Turned(Guid note) =>
        new()
        {
            TenantId = TenantId,
            InvoiceId = note,
            Category = Category,
            Rate = Rate,
            BaseMinor = -BaseMinor,
            TaxMinor = -TaxMinor,
        };
}

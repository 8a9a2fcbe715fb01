using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>The foot of the invoice: taxes, sums, and where the figures come from.</summary>
public sealed partial class InvoiceTotals
{
    [Parameter, EditorRequired]
    public required InvoiceSheet Sheet { get; set; }
}

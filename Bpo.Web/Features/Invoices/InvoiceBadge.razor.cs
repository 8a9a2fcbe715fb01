using Bpo.Domain.Invoices;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>Draft or issued.</summary>
public sealed partial class InvoiceBadge
{
    [Parameter, EditorRequired]
    public required InvoiceStatus Status { get; set; }
}

using Bpo.Domain;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>Issuing cannot be undone: what will happen is written beside it, and a typed word opens the button.</summary>
public sealed partial class IssueBar
{
    private string typed = "";

    [Parameter, EditorRequired]
    public required InvoiceSheet Sheet { get; set; }

    [Parameter]
    public Problem? Refusal { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnIssue { get; set; }

    private string Word => Words["Invoices.IssueWord"];

    private bool IsTyped => string.Equals(typed.Trim(), Word, StringComparison.OrdinalIgnoreCase);
}

using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>A line, and opened, the steps from usage to its amount beside the contacts behind it.</summary>
public sealed partial class InvoiceLineRow
{
    [Parameter, EditorRequired]
    public required InvoiceSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required InvoiceSheet.Line Line { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnToggle { get; set; }

    private string Remark =>
        string.Join(
            " · ",
            new[]
            {
                Words.Find($"Terms.Kind.{Line.Kind}"),
                Line.Contacts > 0 ? Words.Count("Terms.ContactsCount", Line.Contacts) : null,
                Line.Corrects is { } month ? Words["Invoices.Corrects", Formats.MonthInText(month)] : null,
            }.Where(part => part is not null)
        );
}

using Bpo.Billing.Rating;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>The evidence of a line.</summary>
public sealed partial class BehindTheLine(ReadLineContacts read, CurrentCaller current)
{
    private IReadOnlyList<BilledContact>? rows;

    [Parameter, EditorRequired]
    public required InvoiceSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required InvoiceSheet.Line Line { get; set; }

    protected override async Task OnInitializedAsync() =>
        rows = await read.Handle((await current.Get()).Scope, Sheet.Id, Line.Number, CancellationToken.None);
}

using Bpo.Domain.Invoices;
using Bpo.Web.Components.Lists;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>What was billed, and what waits to be.</summary>
public sealed partial class InvoicesPage(InvoiceList invoices, CurrentCaller current)
{
    private IReadOnlyDictionary<InvoiceStatus, int> counts = new Dictionary<InvoiceStatus, int>();

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    private InvoiceStatus? Chosen => Enum.TryParse<InvoiceStatus>(Status, out var status) ? status : null;

    protected override async Task OnInitializedAsync() =>
        counts = await invoices.Counts((await current.Get()).Scope, CancellationToken.None);

    private async Task<RowPage<InvoiceList.Row>> Read(RowQuery query) =>
        await invoices.Read((await current.Get()).Scope, Chosen, query, CancellationToken.None);
}

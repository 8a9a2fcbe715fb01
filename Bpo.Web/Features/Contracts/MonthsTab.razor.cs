using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>From a contract to what each of its months came to.</summary>
public sealed partial class MonthsTab(ContractMonths read, CurrentCaller current)
{
    private IReadOnlyList<ContractMonths.Row>? months;

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    protected override async Task OnInitializedAsync() =>
        months = await read.Read((await current.Get()).Scope, Contract.Id, CancellationToken.None);

    private static string Code(ContractMonths.Row month) =>
        month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

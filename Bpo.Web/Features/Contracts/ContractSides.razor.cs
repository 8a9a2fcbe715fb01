using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>What stands beside the terms: the newest invoices, and where the contract's contacts come from.</summary>
public sealed partial class ContractSides(ReadSides read, CurrentCaller current)
{
    private ReadSides.Sides? sides;

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    protected override async Task OnInitializedAsync() =>
        sides = await read.Handle((await current.Get()).Scope, Contract.Id, CancellationToken.None);
}

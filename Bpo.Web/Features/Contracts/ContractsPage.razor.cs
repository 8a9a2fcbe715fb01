using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>What was agreed, with whom.</summary>
public sealed partial class ContractsPage(ContractList contracts, CurrentCaller current)
{
    private bool mayAdd;

    [SupplyParameterFromQuery]
    private string? Client { get; set; }

    protected override async Task OnInitializedAsync() => mayAdd = (await current.Get()).May(Scopes.ContractsWrite);

    private async Task<RowPage<ContractList.Row>> Read(RowQuery query) =>
        await contracts.Read(
            (await current.Get()).Scope,
            PublicId.Parse(PublicId.Client, Client),
            query,
            CancellationToken.None
        );
}

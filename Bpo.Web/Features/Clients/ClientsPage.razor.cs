using Bpo.Web.Access;
using Bpo.Web.Components.Lists;

namespace Bpo.Web.Features.Clients;

/// <summary>Who buys the work.</summary>
public sealed partial class ClientsPage(ClientList clients, CurrentCaller current)
{
    private bool mayAdd;

    protected override async Task OnInitializedAsync() => mayAdd = (await current.Get()).May(Scopes.PartiesWrite);

    private async Task<RowPage<ClientList.Row>> Read(RowQuery query) =>
        await clients.Read((await current.Get()).Scope, query, CancellationToken.None);
}

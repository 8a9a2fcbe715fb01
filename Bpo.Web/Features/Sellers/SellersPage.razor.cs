using Bpo.Web.Components.Lists;

namespace Bpo.Web.Features.Sellers;

/// <summary>Who sells, and where each is paid.</summary>
public sealed partial class SellersPage(SellerDesk desk, CurrentCaller current)
{
    private async Task<RowPage<SellerDesk.Row>> Read(RowQuery query) =>
        await desk.List((await current.Get()).Scope, query, CancellationToken.None);
}

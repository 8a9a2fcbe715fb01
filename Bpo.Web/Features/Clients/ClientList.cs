using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Clients;

/// <summary>The clients by name, each with how many contracts it has.</summary>
public sealed class ClientList(TenantDatabase database)
{
    public async Task<RowPage<Row>> Read(TenantScope scope, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var clients = db.Set<Client>().AsNoTracking();
        var ordered = query.IsDescending
            ? clients.OrderByDescending(client => client.Name)
            : clients.OrderBy(client => client.Name);
        var rows = await ordered
            .ThenBy(client => client.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(client => new Row(
                PublicId.Format(PublicId.Client, client.Id),
                client.Name,
                client.LegalName,
                client.Country,
                client.Currency,
                client.TimeZone,
                db.Set<Contract>().Count(contract => contract.ClientId == client.Id)
            ))
            .ToListAsync(cancel);
        return new RowPage<Row>(rows, await clients.CountAsync(cancel));
    }

    public sealed record Row(
        string Id,
        string Name,
        string LegalName,
        string Country,
        string Currency,
        string TimeZone,
        int Contracts
    );
}

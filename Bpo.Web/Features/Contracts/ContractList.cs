using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts;

/// <summary>Contracts by client and name, with the version of the terms in force.</summary>
public sealed class ContractList(TenantDatabase database)
{
    /// <param name="client">Only this client's; null for all.</param>
    public async Task<RowPage<Row>> Read(TenantScope scope, Guid? client, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var contracts =
            from contract in db.Set<Contract>().AsNoTracking()
            join party in db.Set<Client>() on contract.ClientId equals party.Id
            where client == null || contract.ClientId == client
            select new { contract, Client = party.Name };
        var ordered = (query.SortBy, query.IsDescending) switch
        {
            (nameof(Row.Number), false) => contracts.OrderBy(row => row.contract.Number),
            (nameof(Row.Number), true) => contracts.OrderByDescending(row => row.contract.Number),
            (nameof(Row.StartsOn), false) => contracts.OrderBy(row => row.contract.StartsOn),
            (nameof(Row.StartsOn), true) => contracts.OrderByDescending(row => row.contract.StartsOn),
            (_, true) => contracts.OrderByDescending(row => row.Client).ThenByDescending(row => row.contract.Name),
            _ => contracts.OrderBy(row => row.Client).ThenBy(row => row.contract.Name),
        };
        var rows = await ordered
            .ThenBy(row => row.contract.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(row => new Row(
                PublicId.Format(PublicId.Contract, row.contract.Id),
                row.contract.Number,
                row.contract.Name,
                row.Client,
                row.contract.StartsOn,
                row.contract.EndsOn,
                row.contract.Status,
                db.Set<TermsVersion>()
                    .Where(version => version.ContractId == row.contract.Id)
                    .Max(version => (int?)version.Number)
            ))
            .ToListAsync(cancel);
        return new RowPage<Row>(rows, await contracts.CountAsync(cancel));
    }

    /// <param name="Version">The newest version of the terms; null before any is agreed.</param>
    public sealed record Row(
        string Id,
        string Number,
        string Name,
        string Client,
        DateOnly StartsOn,
        DateOnly? EndsOn,
        ContractStatus Status,
        int? Version
    );
}

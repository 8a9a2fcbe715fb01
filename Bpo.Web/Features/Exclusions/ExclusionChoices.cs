using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Exclusions;

/// <summary>The contracts and levels an exclusion can name.</summary>
public sealed class ExclusionChoices(TenantDatabase database)
{
    public async Task<IReadOnlyList<Choice>> Contracts(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var rows = await (
            from contract in db.Set<Contract>().AsNoTracking()
            join client in db.Set<Client>() on contract.ClientId equals client.Id
            where contract.Status != ContractStatus.Draft
            orderby client.Name, contract.Name
            select new
            {
                contract.Id,
                Client = client.Name,
                contract.Name,
            }
        ).ToListAsync(cancel);
        return [.. rows.Select(row => new Choice(PublicId.Format(PublicId.Contract, row.Id), row.Client, row.Name))];
    }

    public async Task<(ContractZone Zone, ContractNames Names)> Of(
        TenantScope scope,
        string contract,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        return PublicId.Parse(PublicId.Contract, contract) is { } key
            ? (await db.ZoneOf(key, cancel), await db.NamesOf(key, cancel))
            : (ContractZone.Utc, ContractNames.None);
    }

    /// <summary>The other side of a contract where what it says may be recorded; else null.</summary>
    public async Task<Side?> Recordable(TenantScope scope, string contract, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return
            PublicId.Parse(PublicId.Contract, contract) is { } key
            && await db.FindContract(key, cancel) is { } found
            && await db.WhyNoneIsRecorded(found.ClientId, cancel) is null
            ? (await db.CallerSide(cancel)).Other()
            : null;
    }

    public sealed record Choice(string Id, string Client, string Name);
}

using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts;

/// <summary>Adds a draft contract between parties of the reader's own.</summary>
public sealed class DrawUpContract(TenantDatabase database)
{
    public async Task<Parties> Choices(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return new Parties(
            await db.Set<Client>()
                .OrderBy(client => client.Name)
                .Select(client => new Party(PublicId.Format(PublicId.Client, client.Id), client.Name))
                .ToListAsync(cancel),
            await db.Set<Vendor>()
                .OrderBy(vendor => vendor.Name)
                .Select(vendor => new Party(PublicId.Format(PublicId.Vendor, vendor.Id), vendor.Name))
                .ToListAsync(cancel)
        );
    }

    public async Task<Result<Guid>> Handle(Caller caller, ContractRequest request, CancellationToken cancel)
    {
        await using var db = database.Open(caller.Scope);
        return (await AddContract.Add(request, db, caller, cancel)).Map(contract => contract.Id);
    }

    public sealed record Party(string Id, string Name);

    public sealed record Parties(IReadOnlyList<Party> Clients, IReadOnlyList<Party> Vendors);
}

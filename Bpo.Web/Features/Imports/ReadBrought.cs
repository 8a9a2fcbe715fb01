using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Imports;

/// <summary>Where the contacts of one import went: what goes with it when it is taken back.</summary>
public sealed class ReadBrought(TenantDatabase database)
{
    public async Task<IReadOnlyList<Part>> Handle(TenantScope scope, long number, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var parts = await db.Set<StoredContact>()
            .Where(contact => contact.ImportNumber == number && contact.SupersededBy == null)
            .GroupBy(contact => contact.ContractId)
            .Select(group => new
            {
                Contract = group.Key,
                Contacts = group.LongCount(),
                From = group.Min(contact => contact.EnqueuedAt),
                Through = group.Max(contact => contact.EnqueuedAt),
            })
            .ToListAsync(cancel);
        var names = await db.Set<Contract>()
            .Select(contract => new { contract.Id, contract.Name })
            .ToDictionaryAsync(contract => contract.Id, contract => contract.Name, cancel);
        return
        [
            .. parts
                .OrderByDescending(part => part.Contacts)
                .Select(part => new Part(
                    names.GetValueOrDefault(part.Contract),
                    part.Contacts,
                    ContractZone.Utc.DateOf(part.From),
                    ContractZone.Utc.DateOf(part.Through)
                )),
        ];
    }

    /// <param name="Contract">Null for contacts that no contract claims.</param>
    public sealed record Part(string? Contract, long Contacts, DateOnly From, DateOnly Through);
}

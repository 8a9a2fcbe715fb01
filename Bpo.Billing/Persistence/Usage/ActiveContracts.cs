using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

public static class ActiveContracts
{
    /// <summary>Every contract that claims contacts, in order of number, with all its terms.</summary>
    public static async Task<ServiceMatcher> Matcher(this BpoDbContext db, CancellationToken cancel)
    {
        var contracts = await db.Set<Contract>()
            .AsNoTracking()
            .Where(contract => contract.Status != ContractStatus.Draft)
            .OrderBy(contract => contract.Number)
            .ToListAsync(cancel);
        var active = new List<ActiveContract>();
        foreach (var contract in contracts)
        {
            var versions = await db.TermsOf(contract.Id, cancel);
            active.Add(
                new ActiveContract(
                    contract.Id,
                    contract.ClientId,
                    contract.StartsOn,
                    contract.EndsOn,
                    [.. versions.Select(version => version.Terms)]
                )
            );
        }

        return new ServiceMatcher(active);
    }
}

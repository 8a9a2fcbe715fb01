using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts;

/// <summary>After a contract bills or bills otherwise, usage that is stored already finds its contract and service anew.</summary>
public sealed class UsageClaims(RematchUsage rematch)
{
    private static readonly DateTimeOffset Latest = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task Renew(BpoDbContext db, Caller caller, Guid contractId, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == contractId, cancel);
        if (contract is { Status: ContractStatus.Active } && await db.TermsOf(contractId, cancel) is [.., var latest])
        {
            var from = latest.Terms.Zone.StartOf(contract.StartsOn);
            await rematch.Run(caller.Scope, new InstantRange(from, Latest), cancel);
        }
    }
}

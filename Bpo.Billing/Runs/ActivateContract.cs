using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>Makes a draft contract one that bills.</summary>
public static class ActivateContract
{
    public static async Task<Result<Contract>> Run(BpoDbContext db, Guid contractId, CancellationToken cancel)
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var hasTerms = await db.Set<TermsVersion>().AnyAsync(version => version.ContractId == contractId, cancel);
        return contract.Activate(hasTerms);
    }
}

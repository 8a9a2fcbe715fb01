using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Attestations;

/// <summary>What was attested of the other side of a contract, by the name under which records of acts know it.</summary>
public static class StoredAttestations
{
    public static async Task<IReadOnlyDictionary<string, Attestation>> AttestationsOf(
        this BpoDbContext db,
        Guid contractId,
        CancellationToken cancel
    ) =>
        (
            await db.Set<Attestation>().AsNoTracking().Where(row => row.ContractId == contractId).ToListAsync(cancel)
        ).ToDictionary(row => row.PublicName, StringComparer.Ordinal);
}

using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Sla.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Exclusions;

internal static class ExclusionRows
{
    /// <summary>Null for ids that are malformed, unknown, another's, or of another contract.</summary>
    public static async Task<ExclusionRecord?> FindExclusion(
        this BpoDbContext db,
        string contract,
        string exclusion,
        CancellationToken cancel
    )
    {
        var owner = PublicId.Parse(PublicId.Contract, contract);
        var key = PublicId.Parse(PublicId.Exclusion, exclusion);
        return await db.Set<ExclusionRecord>()
            .FirstOrDefaultAsync(row => row.Id == key && row.ContractId == owner, cancel);
    }
}

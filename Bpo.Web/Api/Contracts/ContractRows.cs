using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts;

internal static class ContractRows
{
    /// <summary>Null for an id that is malformed, unknown, or another's: nobody can tell which.</summary>
    public static async Task<Contract?> FindContract(this BpoDbContext db, string id, CancellationToken cancel) =>
        PublicId.Parse(PublicId.Contract, id) is { } key
            ? await db.Set<Contract>().FirstOrDefaultAsync(contract => contract.Id == key, cancel)
            : null;
}

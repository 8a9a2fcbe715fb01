using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Imports;

internal static class ImportRows
{
    /// <summary>Null for an id that is malformed, unknown, or another's; a client's own people see no imports.</summary>
    public static async Task<Import?> FindImport(
        this BpoDbContext db,
        Caller caller,
        string id,
        CancellationToken cancel
    ) =>
        caller.Scope.Client is null && PublicId.Parse(PublicId.Import, id) is { } key
            ? await db.Set<Import>().AsNoTracking().FirstOrDefaultAsync(import => import.Id == key, cancel)
            : null;
}

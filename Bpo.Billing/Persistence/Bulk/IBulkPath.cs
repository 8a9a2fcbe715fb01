using Bpo.Billing.Persistence.Usage;

namespace Bpo.Billing.Persistence.Bulk;

/// <summary>
/// The fast way in, one per database. Everything is written within the context's transaction, which must be open; the caller
/// vouches for the tenant of the rows.
/// </summary>
public interface IBulkPath
{
    /// <returns>How many rows were inserted or changed.</returns>
    Task<int> WriteAsync<TRow>(
        BpoDbContext db,
        BulkTable<TRow> table,
        IReadOnlyCollection<TRow> rows,
        CancellationToken cancel
    );

    /// <summary>Writes a key for every call nobody knows yet, and tells each of the others what is stored of it.</summary>
    Task ClaimAsync(BpoDbContext db, CallKeyClaims claims, CancellationToken cancel);
}

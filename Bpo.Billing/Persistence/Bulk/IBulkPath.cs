namespace Bpo.Billing.Persistence.Bulk;

/// <summary>The fast way in, one per database.</summary>
public interface IBulkPath
{
    /// <summary>Writes within the context's transaction, which must be open. The caller vouches for the tenant of the rows.</summary>
    /// <returns>How many rows were inserted or changed.</returns>
    Task<int> WriteAsync<TRow>(
        BpoDbContext db,
        BulkTable<TRow> table,
        IReadOnlyCollection<TRow> rows,
        CancellationToken cancel
    );
}

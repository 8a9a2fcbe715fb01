using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>The rejected rows of an import: open until they are recycled or dismissed. Contacts without an end are not among them.</summary>
public static class Quarantine
{
    private const int Chunk = 5_000;

    public static IQueryable<SetAsideRow> Rejected(BpoDbContext db, Guid importId) =>
        db.Set<SetAsideRow>().AsNoTracking().Where(row => row.ImportId == importId && row.HeldContact == null);

    public static IQueryable<SetAsideRow> Open(BpoDbContext db, Guid importId) =>
        Rejected(db, importId)
            .Where(row =>
                !db.Set<SettledRejection>()
                    .Any(settled => settled.ImportId == row.ImportId && settled.Ordinal == row.Ordinal)
            );

    public static async Task<QuarantineCounts> Counts(BpoDbContext db, Guid importId, CancellationToken cancel)
    {
        var settled = db.Set<SettledRejection>().Where(row => row.ImportId == importId);
        return new QuarantineCounts(
            await Open(db, importId).LongCountAsync(cancel),
            await settled.LongCountAsync(row => row.RecycledBy != null, cancel),
            await settled.LongCountAsync(row => row.RecycledBy == null, cancel)
        );
    }

    /// <summary>Lets those of the rows leave that are still open.</summary>
    /// <param name="recycledBy">Null for rows that are dismissed.</param>
    /// <returns>How many left.</returns>
    internal static async Task<int> Settle(
        BpoDbContext db,
        Guid importId,
        IReadOnlyCollection<int> ordinals,
        Guid? recycledBy,
        string reason,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = await Open(db, importId).Select(row => new { row.TenantId, row.Ordinal }).ToListAsync(cancel);
        var leaving = open.IntersectBy(ordinals, row => row.Ordinal).ToList();
        foreach (var chunk in leaving.Chunk(Chunk))
        {
            db.AddRange(
                chunk.Select(row => new SettledRejection
                {
                    TenantId = row.TenantId,
                    ImportId = importId,
                    Ordinal = row.Ordinal,
                    RecycledBy = recycledBy,
                    Reason = reason,
                    SettledBy = actor,
                    SettledAt = now,
                })
            );
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return leaving.Count;
    }
}

/// <summary>Together they are the rejected rows of the import.</summary>
public sealed record QuarantineCounts(long Open, long Recycled, long Dismissed);

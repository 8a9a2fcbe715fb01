using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>Looks up many calls at once, a thousand per question so that no database has to plan a giant.</summary>
public static class KnownCalls
{
    private const int Chunk = 1_000;

    public static async Task<Dictionary<string, CallKey>> FindKeys(
        this BpoDbContext db,
        Guid source,
        IEnumerable<string> callIds,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<string, CallKey>(StringComparer.Ordinal);
        foreach (var chunk in callIds.Chunk(Chunk))
        {
            var keys = db.Set<CallKey>()
                .AsNoTracking()
                .Where(key => key.SourceId == source && chunk.Contains(key.CallId));
            await foreach (var key in keys.AsAsyncEnumerable().WithCancellation(cancel))
            {
                found[key.CallId] = key;
            }
        }

        return found;
    }

    public static async Task<List<StoredContact>> FindContacts(
        this BpoDbContext db,
        IEnumerable<Guid> ids,
        CancellationToken cancel
    )
    {
        var found = new List<StoredContact>();
        foreach (var chunk in ids.Chunk(Chunk))
        {
            found.AddRange(
                await db.Set<StoredContact>()
                    .AsNoTracking()
                    .Where(contact => chunk.Contains(contact.Id))
                    .ToListAsync(cancel)
            );
        }

        return found;
    }

    /// <summary>Closes versions a newer one has come for.</summary>
    public static async Task Supersede(
        this BpoDbContext db,
        IEnumerable<Guid> ids,
        long importNumber,
        CancellationToken cancel
    )
    {
        foreach (var chunk in ids.Chunk(Chunk))
        {
            await db.Set<StoredContact>()
                .Where(contact => chunk.Contains(contact.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.SupersededBy, importNumber), cancel);
        }
    }
}

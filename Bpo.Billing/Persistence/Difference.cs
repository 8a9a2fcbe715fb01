using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence;

/// <summary>Writes what differs between the rows there are and the rows there should be, and nothing else.</summary>
internal static class Difference
{
    public static void Apply<TRow, TKey>(
        BpoDbContext db,
        IReadOnlyCollection<TRow> stored,
        IReadOnlyCollection<TRow> proposed,
        Func<TRow, TKey> key
    )
        where TRow : class, ITenantRow
        where TKey : notnull
    {
        var before = stored.ToDictionary(key);
        foreach (var row in proposed)
        {
            if (before.Remove(key(row), out var same))
            {
                db.Entry(same).CurrentValues.SetValues(row);
            }
            else
            {
                db.Add(row);
            }
        }

        db.RemoveRange(before.Values);
    }

    /// <summary>The same for a row that counts its versions: the count is the store's, not the proposal's.</summary>
    public static void Apply<TRow>(BpoDbContext db, TRow? stored, TRow proposed)
        where TRow : class, IVersioned
    {
        if (stored is null)
        {
            db.Add(proposed);
            return;
        }

        var version = stored.Version;
        var entry = db.Entry(stored);
        entry.CurrentValues.SetValues(proposed);
        entry.Property(row => row.Version).CurrentValue = version;
    }
}

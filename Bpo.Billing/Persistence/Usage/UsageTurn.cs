using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>Whoever writes a tenant's usage takes his turn first; it is held until his transaction ends.</summary>
public static class UsageTurn
{
    private const int KeyBytes = 32;

    /// <summary>Makes the tenant's row on its first use. Called outside a transaction.</summary>
    public static async Task<UsageCounter> Counter(
        TenantDatabase database,
        Domain.Access.TenantScope scope,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await Find(db, cancel) is { } known)
        {
            return known;
        }

        var counter = new UsageCounter
        {
            TenantId = scope.Tenant ?? throw new ArgumentException("Usage belongs to a tenant.", nameof(scope)),
            CustomerKey = RandomNumberGenerator.GetBytes(KeyBytes),
        };
        db.Add(counter);
        try
        {
            await db.SaveChangesAsync(cancel);
            return counter;
        }
        catch (DbUpdateException)
        {
            // Somebody else was first; a failure for any other reason shows itself again here.
            db.ChangeTracker.Clear();
            return await db.Set<UsageCounter>().AsNoTracking().SingleAsync(cancel);
        }
    }

    /// <summary>Waits for the turn. On PostgreSQL the changed row is locked, on SQLite the database is.</summary>
    public static async Task TakeTurn(this BpoDbContext db, CancellationToken cancel) =>
        await db.Set<UsageCounter>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastImport, row => row.LastImport), cancel);

    /// <summary>The next number; takes the turn.</summary>
    public static async Task<long> TakeImportNumber(this BpoDbContext db, CancellationToken cancel)
    {
        await db.Set<UsageCounter>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastImport, row => row.LastImport + 1), cancel);
        return await db.Set<UsageCounter>().Select(row => row.LastImport).SingleAsync(cancel);
    }

    private static Task<UsageCounter?> Find(BpoDbContext db, CancellationToken cancel) =>
        db.Set<UsageCounter>().AsNoTracking().SingleOrDefaultAsync(cancel);
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Secrets;

/// <summary>Finds the box in which a tenant's secrets are sealed; its key is made on its first use.</summary>
/// <param name="wraps">The first locks new keys; all of them are tried by name for old ones.</param>
public sealed class TenantSecrets(TenantDatabase database, IEnumerable<IKeyWrap> wraps, TimeProvider clock)
{
    private readonly IReadOnlyList<IKeyWrap> wraps = [.. wraps];
    private readonly ConcurrentDictionary<Guid, SecretBox> boxes = new();

    /// <summary>Called outside a transaction: it may have to store the key.</summary>
    /// <exception cref="CryptographicException">What locked the key is not among the settings any more.</exception>
    public async Task<SecretBox> Box(Guid tenant, CancellationToken cancel)
    {
        if (boxes.TryGetValue(tenant, out var known))
        {
            return known;
        }

        await using var db = database.Open(TenantScope.Of(tenant));
        var row = await Find(db, cancel) ?? await Make(db, tenant, cancel);
        var wrap =
            wraps.FirstOrDefault(each => each.Name == row.WrappedBy)
            ?? throw new CryptographicException($"The tenant's key was locked by '{row.WrappedBy}', which is not set.");
        return boxes.GetOrAdd(tenant, new SecretBox(wrap.Unwrap(row.Wrapped), tenant));
    }

    private async Task<TenantKey> Make(BpoDbContext db, Guid tenant, CancellationToken cancel)
    {
        var row = new TenantKey
        {
            TenantId = tenant,
            Wrapped = wraps[0].Wrap(RandomNumberGenerator.GetBytes(SecretBox.KeyBytes)),
            WrappedBy = wraps[0].Name,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return row;
        }
        catch (DbUpdateException)
        {
            // Somebody else was first; a failure for any other reason shows itself again here.
            db.ChangeTracker.Clear();
            return await db.Set<TenantKey>().AsNoTracking().SingleAsync(cancel);
        }
    }

    private static Task<TenantKey?> Find(BpoDbContext db, CancellationToken cancel) =>
        db.Set<TenantKey>().AsNoTracking().SingleOrDefaultAsync(cancel);
}

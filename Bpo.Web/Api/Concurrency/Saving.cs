using Bpo.Billing.Persistence;
using Bpo.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Concurrency;

/// <summary>Saves a change that somebody else may have made in the same moment.</summary>
public static class Saving
{
    /// <summary>Null when it is saved; of two who decide at once, the second is told so.</summary>
    public static async Task<Problem?> SaveUnlessStale(this BpoDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Problem("etag.stale", "It has changed since you read it; read it again.");
        }
    }
}

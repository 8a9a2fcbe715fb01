using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Ends imports whose process died: what they had stored stays, and the same file sent again takes the rest. While one is
/// left running, no invoice can say up to which import it saw everything.
/// </summary>
public sealed class CloseInterrupted(TenantDatabase database, TimeProvider clock)
{
    /// <param name="silentFor">Longer than any batch takes.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> Run(TenantScope scope, TimeSpan silentFor, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var now = clock.GetUtcNow();
        var latest = now - silentFor;
        var dead = await db.Set<Import>()
            .Where(import => import.Status == ImportStatus.Running && import.LastProgressAt <= latest)
            .ToListAsync(cancel);
        foreach (var import in dead)
        {
            import.BreakOff(now);
        }

        await db.SaveChangesAsync(cancel);
        return dead.Count;
    }
}

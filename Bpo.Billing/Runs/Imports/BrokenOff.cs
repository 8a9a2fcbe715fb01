using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Ends an import that was not read to its end: what it had stored stays, and the same file sent again takes the rest.</summary>
internal static class BrokenOff
{
    public static void BreakOff(this Import import, DateTimeOffset now) =>
        import.Refuse(
            new Problem(
                RefusalCodes.Interrupted,
                $"The import broke off after line {import.CommittedLine}. Send the file again: what is stored is known."
            ),
            now
        );

    /// <summary>Whoever stopped it waits no longer, so it ends by what is stored of it.</summary>
    public static async Task End(BpoDbContext db, Guid id, DateTimeOffset now)
    {
        var stored = await db.Set<Import>().SingleAsync(row => row.Id == id, CancellationToken.None);
        if (stored.Status == ImportStatus.Running)
        {
            stored.BreakOff(now);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}

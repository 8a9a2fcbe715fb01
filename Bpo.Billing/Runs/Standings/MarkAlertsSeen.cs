using Bpo.Billing.Persistence;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Standings;

/// <summary>Takes the alerts of a month off the list of what waits; they stay on record.</summary>
public static class MarkAlertsSeen
{
    /// <returns>How many nobody had seen before.</returns>
    public static async Task<int> Run(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var waiting = await db.Set<RaisedAlert>()
            .Where(row => row.ContractId == contractId && row.Month == month && row.SeenAt == null)
            .ToListAsync(cancel);
        foreach (var alert in waiting)
        {
            alert.See(actor, now);
        }

        return waiting.Count;
    }
}

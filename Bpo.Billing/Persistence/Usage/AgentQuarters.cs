using Bpo.Domain.Metrics;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>What each agent did in the quarters of an hour of a short span.</summary>
public static class AgentQuarters
{
    /// <summary>
    /// Counted from the span's contacts, which one index finds by time: kept as a rollup, agents by quarter would have a row for
    /// every few contacts, and every import would write them.
    /// </summary>
    public static async Task<IReadOnlyList<(string Agent, Rollup Rollup)>> AgentsByQuarter(
        this BpoDbContext db,
        Guid contractId,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancel
    )
    {
        var rows = db.Set<StoredContact>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.EnqueuedAt >= from && row.EnqueuedAt < to)
            .Where(row => row.SupersededBy == null && row.Agent != "")
            .AsAsyncEnumerable();
        var cells = new Dictionary<(string Agent, RollupKey Key), RollupCell>();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var contact = row.ToContact();
            var place = (contact.Agent, RollupKey.Of(contact, row.Service));
            if (!cells.TryGetValue(place, out var cell))
            {
                cells[place] = cell = new RollupCell();
            }

            cell.Count(contact);
        }

        return [.. cells.Select(pair => (pair.Key.Agent, new Rollup(pair.Key.Key, pair.Value)))];
    }
}

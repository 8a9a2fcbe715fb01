using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

public static class ArrivalQueries
{
    /// <summary>Inbound contacts answered and abandoned by quarter of an hour, summed by the database; callbacks are asked for, not offered.</summary>
    public static async Task<IReadOnlyList<ArrivalSum>> Arrivals(
        this BpoDbContext db,
        Guid contractId,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancel
    ) =>
        await db.Set<StoredRollup>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Start >= from && row.Start < to && row.Contacts != 0)
            .Where(row => row.Direction == Direction.Inbound && row.Channel != Channel.Callback)
            .Where(row => row.Outcome == Outcome.Answered || row.Outcome == Outcome.Abandoned)
            .GroupBy(row => new
            {
                row.Start,
                row.Service,
                row.Queue,
                row.Outcome,
            })
            .Select(group => new ArrivalSum(
                group.Key.Start,
                group.Key.Service,
                group.Key.Queue,
                group.Key.Outcome,
                group.Sum(row => row.Contacts),
                group.Sum(row => row.TalkSeconds + row.HoldSeconds + row.WrapSeconds)
            ))
            .ToListAsync(cancel);
}

/// <summary>What came to a queue in a quarter of an hour.</summary>
/// <param name="HandleSeconds">Talk, hold and wrap.</param>
public sealed record ArrivalSum(
    DateTimeOffset Start,
    string Service,
    string Queue,
    Outcome Outcome,
    long Contacts,
    long HandleSeconds
);

using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Simulations;

/// <summary>Contacts by day of a contract's last year and a bit, from its rollups; only days that are over.</summary>
internal static class VolumeHistory
{
    private const int Days = 400;

    public static async Task<IReadOnlyList<(DateOnly Day, long Contacts)>> Of(
        BpoDbContext db,
        Contract contract,
        ContractZone zone,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = zone.DateOf(now);
        var (from, to) = (zone.StartOf(today.AddDays(-Days)), zone.StartOf(today));
        var quarters = await db.Set<StoredRollup>()
            .Where(row => row.ContractId == contract.Id && row.Start >= from && row.Start < to)
            .GroupBy(row => row.Start)
            .Select(group => new { Start = group.Key, Contacts = group.Sum(row => row.Contacts) })
            .ToListAsync(cancel);
        var byDay = quarters
            .Where(quarter => quarter.Contacts != 0)
            .GroupBy(quarter => zone.DateOf(quarter.Start))
            .ToDictionary(day => day.Key, day => day.Sum(quarter => quarter.Contacts));
        if (byDay.Count == 0)
        {
            return [];
        }

        var (first, last) = (byDay.Keys.Min(), byDay.Keys.Max());
        return [.. new Period(first, last.AddDays(1)).Dates().Select(day => (day, byDay.GetValueOrDefault(day)))];
    }
}

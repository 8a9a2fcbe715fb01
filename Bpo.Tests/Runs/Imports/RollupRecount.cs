using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

internal static class RollupRecount
{
    /// <summary>What the rollups say is what a count of the contacts says, cell by cell and day by day.</summary>
    public static async Task RollupsAreARecount(this ImportDesk desk, string service = "voice", Guid? contract = null)
    {
        var counts = contract ?? desk.Contract;
        var contacts = await desk.Contacts(contract: counts);
        await using var db = desk.Database();
        var cancel = TestContext.Current.CancellationToken;
        var stored = await db.Rollups(
            counts,
            DateTimeOffset.UnixEpoch.AddYears(-50),
            DateTimeOffset.UnixEpoch.AddYears(500),
            cancel
        );
        var counted = new Dictionary<RollupKey, RollupCell>();
        foreach (var contact in contacts)
        {
            var key = RollupKey.Of(contact, service);
            counted.TryAdd(key, new RollupCell());
            counted[key].Count(contact);
        }

        Assert.Equal(
            counted.Select(each => Shown(each.Key, each.Value)).Order(),
            stored.Select(each => Shown(each.Key, each.Cell)).Order()
        );
        await desk.SourceQuartersAreARecount();
        var days = await db.AgentDays(counts, DateOnly.MinValue, DateOnly.MaxValue, cancel);
        var zone = counts == desk.Contract ? ContractZone.Of("Europe/Berlin") : ContractZone.Utc;
        Assert.Equal(
            contacts
                .Where(contact => contact.Agent.Length > 0)
                .GroupBy(contact => (Day: zone.DateOf(contact.EnqueuedAt), contact.Agent, contact.Outcome))
                .Select(day =>
                    $"{day.Key} {day.Count()} {day.Sum(contact => contact.TalkSeconds)} "
                    + $"{day.Sum(contact => contact.WaitSeconds)} {day.Count(contact => !contact.IsWaitKnown)}"
                )
                .Order(),
            days.Select(day =>
                    $"{(day.Day, day.Agent, day.Outcome)} {day.Contacts} {day.TalkSeconds} "
                    + $"{day.WaitSeconds} {day.WithoutWait}"
                )
                .Order()
        );
    }

    /// <summary>
    /// What the sources' quarters say is what a count of the tenant's contacts says, with the import each of them came in.
    /// </summary>
    public static async Task SourceQuartersAreARecount(this ImportDesk desk)
    {
        await using var db = desk.Database();
        var cancel = TestContext.Current.CancellationToken;
        var contacts = await db.Set<StoredContact>().Where(row => row.SupersededBy == null).ToListAsync(cancel);
        var received = await db.Set<Import>().ToDictionaryAsync(row => row.Number, row => row.StartedAt, cancel);
        var stored = await db.Set<SourceQuarter>().Where(row => row.Contacts != 0).ToListAsync(cancel);

        bool IsAhead(StoredContact row) =>
            received.TryGetValue(row.ImportNumber, out var at)
            && (row.EnqueuedAt > at || (row.EndedAt is { } ended && ended > at));

        Assert.Equal(
            contacts
                .GroupBy(row => (row.SourceId, Start: RollupKey.StartOf(row.EnqueuedAt), row.ContractId, row.Service))
                .Select(quarter => $"{quarter.Key} {quarter.Count()} {quarter.Count(IsAhead)}")
                .Order(),
            stored
                .Select(row => $"{(row.SourceId, row.Start, row.ContractId, row.Service)} {row.Contacts} {row.Ahead}")
                .Order()
        );
    }

    private static string Shown(RollupKey key, RollupCell cell) =>
        $"{key} {cell.Contacts} {cell.WaitSeconds} {cell.RingSeconds} {cell.TalkSeconds} {cell.HoldSeconds} {cell.WrapSeconds} "
        + $"{cell.Transferred} {cell.Resolved} {cell.ResolvedKnown} {cell.Reopened} {string.Join(' ', cell.Waits.Counts)} "
        + $"{string.Join(' ', cell.CsatScores)} {string.Join(' ', cell.NpsScores)} {string.Join(' ', cell.CesScores)}";
}

using System.Globalization;
using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Completeness;

/// <summary>What a source brought around a month: by day of its calendar, and by the contract and service that claims it.</summary>
internal sealed class SourceUsage(Source source, Period month)
{
    private readonly Dictionary<DateOnly, DayFacts> days = [];
    private readonly Dictionary<(Guid Contract, string Service), long> claimed = [];

    public IReadOnlyDictionary<DateOnly, DayFacts> Days => days;

    /// <summary>Of the month alone.</summary>
    public IReadOnlyDictionary<(Guid Contract, string Service), long> Claimed => claimed;

    /// <summary>Of the month alone.</summary>
    public ClockSkew Skew { get; private set; } = ClockSkew.None;

    private ContractZone Zone { get; } = SourceCalendar.Of(source);

    public static async Task<SourceUsage> Of(BpoDbContext db, Source source, Period month, CancellationToken cancel)
    {
        var usage = new SourceUsage(source, month);
        var span = usage.Zone.Bounds(new Period(month.From.AddDays(-DeliveryCalendar.DaysBefore), month.To));
        var quarters = db.Set<SourceQuarter>()
            .AsNoTracking()
            .Where(row => row.SourceId == source.Id && row.Start >= span.From && row.Start < span.To)
            .AsAsyncEnumerable();
        await foreach (var quarter in quarters.WithCancellation(cancel))
        {
            usage.Count(quarter);
        }

        var imports = await db.Set<Import>()
            .AsNoTracking()
            .Where(import => import.SourceId == source.Id)
            .Select(import => new Received(import.StartedAt, import.Status, import.Rows, import.HeldDays))
            .ToListAsync(cancel);
        foreach (var import in imports)
        {
            usage.Count(import);
        }

        return usage;
    }

    private void Count(SourceQuarter quarter)
    {
        var day = Zone.DateOf(quarter.Start);
        var before = days.GetValueOrDefault(day, DayFacts.Nothing);
        days[day] = before with { Contacts = before.Contacts + quarter.Contacts };
        if (!month.Contains(day) || quarter.Contacts == 0)
        {
            return;
        }

        var claim = (quarter.ContractId, quarter.Service);
        claimed[claim] = claimed.GetValueOrDefault(claim) + quarter.Contacts;
        var most = quarter.Ahead == 0 ? 0 : quarter.MostAheadSeconds;
        Skew += new ClockSkew(quarter.Contacts, quarter.Ahead, TimeSpan.FromSeconds(most));
    }

    private void Count(Received import)
    {
        var day = Zone.DateOf(import.At);
        if (import.Status is ImportStatus.Running or ImportStatus.Completed or ImportStatus.Refused)
        {
            var before = days.GetValueOrDefault(day, DayFacts.Nothing);
            days[day] = before with { Rows = before.Rows + import.Rows };
        }
        else if (import.Status == ImportStatus.Held)
        {
            foreach (var waiting in DaysOf(import, day))
            {
                days[waiting] = days.GetValueOrDefault(waiting, DayFacts.Nothing) with { Waiting = true };
            }
        }
    }

    /// <summary>A file in which nothing could be read may be about the day it came, or the one before.</summary>
    private static IEnumerable<DateOnly> DaysOf(Received import, DateOnly received) =>
        import.HeldDays is { Count: > 0 } read
            ? read.Keys.Select(day => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture))
            : [received.AddDays(-1), received];

    private sealed record Received(
        DateTimeOffset At,
        ImportStatus Status,
        long Rows,
        IReadOnlyDictionary<string, long>? HeldDays
    );
}

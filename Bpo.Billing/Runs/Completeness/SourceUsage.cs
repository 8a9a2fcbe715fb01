using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Contracts;
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

    public ClockSkew Skew { get; } = new();

    private ContractZone Zone { get; } = SourceCalendar.Of(source);

    public static async Task<SourceUsage> Of(BpoDbContext db, Source source, Period month, CancellationToken cancel)
    {
        var usage = new SourceUsage(source, month);
        var span = usage.Zone.Bounds(new Period(month.From.AddDays(-DeliveryCalendar.DaysBefore), month.To));
        var imports = await db.Set<Import>()
            .AsNoTracking()
            .Where(import => import.SourceId == source.Id)
            .Select(import => new Received(import.Number, import.StartedAt, import.Status, import.Rows))
            .ToListAsync(cancel);
        await usage.Count(db, span, imports.ToDictionary(import => import.Number, import => import.At), cancel);
        foreach (var import in imports)
        {
            usage.Count(import);
        }

        return usage;
    }

    private async Task Count(
        BpoDbContext db,
        InstantRange span,
        Dictionary<long, DateTimeOffset> received,
        CancellationToken cancel
    )
    {
        // Every contract by name, so that the index by contract and time serves: there is none by source.
        List<Guid> contracts = [Guid.Empty, .. await db.Set<Contract>().Select(row => row.Id).ToListAsync(cancel)];
        var rows = db.Set<StoredContact>()
            .AsNoTracking()
            .Where(row => contracts.Contains(row.ContractId) && row.SourceId == source.Id && row.SupersededBy == null)
            .Where(row => row.EnqueuedAt >= span.From && row.EnqueuedAt < span.To)
            .Select(row => new
            {
                row.ContractId,
                row.Service,
                row.EnqueuedAt,
                row.EndedAt,
                row.ImportNumber,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var day = Zone.DateOf(row.EnqueuedAt);
            var before = days.GetValueOrDefault(day, DayFacts.Nothing);
            days[day] = before with { Contacts = before.Contacts + 1 };
            if (!month.Contains(day))
            {
                continue;
            }

            var claim = (row.ContractId, row.Service);
            claimed[claim] = claimed.GetValueOrDefault(claim) + 1;
            if (received.TryGetValue(row.ImportNumber, out var at))
            {
                Skew.Add(row.EnqueuedAt, row.EndedAt, at);
            }
        }
    }

    private void Count(Received import)
    {
        var day = Zone.DateOf(import.At);
        if (import.Status is ImportStatus.Running or ImportStatus.Completed or ImportStatus.Refused)
        {
            var before = days.GetValueOrDefault(day, DayFacts.Nothing);
            days[day] = before with { Rows = before.Rows + import.Rows };
        }
    }

    private sealed record Received(long Number, DateTimeOffset At, ImportStatus Status, long Rows);
}

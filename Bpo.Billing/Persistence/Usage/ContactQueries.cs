using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>What is asked of stored usage.</summary>
public static class ContactQueries
{
    /// <summary>
    /// The highest number of which, and below which, every import has ended: what an invoice may call all it saw. Zero while
    /// there is none.
    /// </summary>
    public static async Task<long> CompletedImports(this BpoDbContext db, CancellationToken cancel)
    {
        var running = await db.Set<Import>()
            .Where(import => import.Status == ImportStatus.Running)
            .MinAsync(import => (long?)import.Number, cancel);
        var last = await db.Set<UsageCounter>().Select(row => (long?)row.LastImport).SingleOrDefaultAsync(cancel) ?? 0;
        return running is { } first ? first - 1 : last;
    }

    /// <summary>The highest import that brought, corrected or moved a contact of the contract in the span; zero for none.</summary>
    /// <param name="upTo">Imports above it are not seen.</param>
    public static async Task<long> LastTouched(
        this BpoDbContext db,
        ContactFilter filter,
        long upTo,
        CancellationToken cancel
    )
    {
        var contacts = Matching(db, filter);
        var brought = await contacts
            .Where(contact => contact.ImportNumber <= upTo)
            .MaxAsync(contact => (long?)contact.ImportNumber, cancel);
        // A correction that moves a contact out of the span leaves only its old version in it.
        var closed = await contacts
            .Where(contact => contact.SupersededBy <= upTo)
            .MaxAsync(contact => contact.SupersededBy, cancel);
        return Math.Max(brought ?? 0, closed ?? 0);
    }

    /// <summary>The numbers of the imports that brought the contacts of the span, older versions among them.</summary>
    /// <param name="upTo">Imports above it are not seen.</param>
    public static Task<List<long>> ImportsBehind(
        this BpoDbContext db,
        ContactFilter filter,
        long upTo,
        CancellationToken cancel
    ) =>
        Matching(db, filter)
            .Where(contact => contact.ImportNumber <= upTo)
            .Select(contact => contact.ImportNumber)
            .Distinct()
            .ToListAsync(cancel);

    /// <summary>Whether the contacts of the span are still what an import number left.</summary>
    public static async Task<bool> AreAsOf(
        this BpoDbContext db,
        ContactFilter filter,
        long importNumber,
        CancellationToken cancel
    ) =>
        !await Matching(db, filter)
            .AnyAsync(contact => contact.ImportNumber > importNumber || contact.SupersededBy > importNumber, cancel);

    /// <summary>One page of current versions, in order of time.</summary>
    public static Task<List<StoredContact>> Contacts(
        this BpoDbContext db,
        ContactFilter filter,
        ContactCursor? after,
        int limit,
        CancellationToken cancel
    )
    {
        var contacts = Matching(db, filter).Where(contact => contact.SupersededBy == null);
        if (after is not null)
        {
            contacts = contacts.Where(contact =>
                contact.EnqueuedAt > after.EnqueuedAt
                || (contact.EnqueuedAt == after.EnqueuedAt && contact.Id.CompareTo(after.Id) > 0)
            );
        }

        return contacts
            .OrderBy(contact => contact.EnqueuedAt)
            .ThenBy(contact => contact.Id)
            .Take(limit)
            .ToListAsync(cancel);
    }

    /// <summary>
    /// Every contact of a contract as an import number left it, in order of time and then of the source's id, so that the same
    /// contacts always come in the same order.
    /// </summary>
    public static IAsyncEnumerable<StoredContact> ContactsAsOf(
        this BpoDbContext db,
        ContactFilter filter,
        long importNumber
    ) =>
        AsOf(db, filter, importNumber)
            .OrderBy(contact => contact.EnqueuedAt)
            .ThenBy(contact => contact.Source)
            .ThenBy(contact => contact.CallId)
            .AsAsyncEnumerable();

    /// <summary>The same in no order, for whoever counts them all.</summary>
    public static IAsyncEnumerable<StoredContact> AllContactsAsOf(
        this BpoDbContext db,
        ContactFilter filter,
        long importNumber
    ) => AsOf(db, filter, importNumber).AsAsyncEnumerable();

    /// <summary>The rollups of a contract's quarters of an hour that begin within the span.</summary>
    /// <param name="to">Exclusive.</param>
    public static async Task<IReadOnlyList<Rollup>> Rollups(
        this BpoDbContext db,
        Guid contractId,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<StoredRollup>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Start >= from && row.Start < to && row.Contacts != 0)
            .OrderBy(row => row.Start)
            .ToListAsync(cancel);
        return [.. rows.Select(row => row.ToRollup())];
    }

    /// <summary>What each agent did on each day of the contract's calendar.</summary>
    public static Task<List<AgentDay>> AgentDays(
        this BpoDbContext db,
        Guid contractId,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    ) =>
        db.Set<AgentDay>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Day >= from && row.Day < to && row.Contacts != 0)
            .OrderBy(row => row.Day)
            .ThenBy(row => row.Agent)
            .ToListAsync(cancel);

    private static IQueryable<StoredContact> AsOf(BpoDbContext db, ContactFilter filter, long importNumber) =>
        Matching(db, filter)
            .Where(contact =>
                contact.ImportNumber <= importNumber
                && (contact.SupersededBy == null || contact.SupersededBy > importNumber)
            );

    private static IQueryable<StoredContact> Matching(BpoDbContext db, ContactFilter filter)
    {
        var contacts = db.Set<StoredContact>()
            .AsNoTracking()
            .Where(contact => contact.ContractId == filter.ContractId)
            .Where(contact => contact.EnqueuedAt >= filter.From && contact.EnqueuedAt < filter.To);
        contacts = filter.Service is null ? contacts : contacts.Where(contact => contact.Service == filter.Service);
        contacts = filter.Outcome is null ? contacts : contacts.Where(contact => contact.Outcome == filter.Outcome);
        contacts = filter.Queue is null ? contacts : contacts.Where(contact => contact.Queue == filter.Queue);
        return filter.Agent is null ? contacts : contacts.Where(contact => contact.Agent == filter.Agent);
    }
}

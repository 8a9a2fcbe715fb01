using System.Runtime.CompilerServices;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>The usage that imports have stored, each contact in its newest version.</summary>
public sealed class StoredUsage : IUsageSource
{
    public async Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel)
    {
        var contacts = Of(db, contractId, span);
        var added = await contacts.MaxAsync(contact => (long?)contact.ImportNumber, cancel) ?? 0;
        // A correction that moves a contact out of the span leaves only its old version here.
        var superseded = await contacts.MaxAsync(contact => contact.SupersededBy, cancel) ?? 0;
        return Math.Max(added, superseded);
    }

    public async IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var newest = Of(db, contractId, span).Where(contact => contact.SupersededBy == null).AsAsyncEnumerable();
        await foreach (var row in newest.WithCancellation(cancel))
        {
            yield return row.ToContact();
        }
    }

    public async Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        CancellationToken cancel
    )
    {
        var counts = await db.Rollups(contractId, span.From, span.To, cancel);
        return [.. counts.Select(count => new Rollup(count.Key, count.Cell))];
    }

    public Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel) =>
        Task.FromResult(OtherUsage.None);

    private static IQueryable<StoredContact> Of(BpoDbContext db, Guid contractId, InstantRange span) =>
        db.Set<StoredContact>()
            .AsNoTracking()
            .Where(contact => contact.ContractId == contractId)
            .Where(contact => contact.EnqueuedAt >= span.From && contact.EnqueuedAt < span.To);
}

using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Takes everything back that an import brought, within the transaction of the context: its versions are closed under a number
/// of the taking back, the versions they had replaced come back under the same number, keys and rollups stand as before. Nothing
/// is deleted but keys of calls nobody else brought, so what an earlier number saw can still be replayed.
/// </summary>
internal sealed class TakeBack(
    BpoDbContext db,
    Import import,
    long number,
    DateTimeOffset now,
    CancellationToken cancel
)
{
    private const int PageRows = 10_000;

    private readonly IBulkPath bulk = BulkPathExtension.Of(db);
    private readonly RollupDeltas deltas = new();
    private readonly VersionIds ids = new(now);
    private readonly HashSet<(Guid Contract, DateOnly Month)> touched = [];

    /// <summary>The months whose contacts changed, by the contract's calendar.</summary>
    public IReadOnlySet<(Guid Contract, DateOnly Month)> Touched => touched;

    public async Task Run()
    {
        var matcher = await new ActiveContracts().Matcher(db, cancel);
        var last = "";
        while (await Replaced(last) is { Count: > 0 } page)
        {
            await Restore(page, matcher);
            last = page[^1].CallId;
        }

        last = "";
        while (await Brought(last) is { Count: > 0 } page)
        {
            await Forget(page, matcher);
            last = page[^1].CallId;
        }

        await deltas.Write(db, bulk, import.TenantId, cancel);
        await PassOn();
        await db.Set<SetAsideRow>()
            .Where(row => row.SettledBy == import.Number)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledBy, (long?)null), cancel);
        await db.Set<SettledRejection>().Where(row => row.RecycledBy == import.Id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Keys the import changed and did not make.</summary>
    private Task<List<ReplacedKey>> Replaced(string after) =>
        db.Set<ReplacedKey>()
            .AsNoTracking()
            .Where(key => key.ImportNumber == import.Number && key.SourceId == import.SourceId)
            .Where(key => key.BroughtBy != import.Number && key.CallId.CompareTo(after) > 0)
            .OrderBy(key => key.CallId)
            .Take(PageRows)
            .ToListAsync(cancel);

    /// <summary>What is left of its keys once the replaced ones are restored: those it made.</summary>
    private Task<List<CallKey>> Brought(string after) =>
        db.Set<CallKey>()
            .AsNoTracking()
            .Where(key => key.SourceId == import.SourceId && key.ImportNumber == import.Number)
            .Where(key => key.CallId.CompareTo(after) > 0)
            .OrderBy(key => key.CallId)
            .Take(PageRows)
            .ToListAsync(cancel);

    private async Task Restore(List<ReplacedKey> page, ServiceMatcher matcher)
    {
        var keys = await db.FindKeys(import.SourceId, page.Select(key => key.CallId), cancel);
        var changed = page.Where(before => keys[before.CallId].ImportNumber == import.Number).ToList();
        var older = (await db.FindContacts(changed.Select(before => before.ContactId), cancel)).ToDictionary(row =>
            row.Id
        );
        await Close(changed.Select(before => keys[before.CallId].ContactId), matcher);
        var versions = new List<ContactVersion>(changed.Count);
        var restored = new List<CallKey>(page.Count);
        foreach (var before in page)
        {
            var key = keys[before.CallId];
            var contactId = key.ContactId;
            if (key.ImportNumber == import.Number)
            {
                var contact = older[before.ContactId].ToContact();
                var claim = matcher.Match(contact);
                Count(contact, claim, new ContactOrigin(import.SourceId, Received: null), 1);
                contactId = ids.Next();
                versions.Add(new ContactVersion(contactId, contact, claim));
            }
            else if (key.ImportNumber != before.BroughtBy)
            {
                // Another import has taken the contact further.
                continue;
            }

            restored.Add(KeyOf(before, contactId));
        }

        await bulk.WriteAsync(db, ContactTable.Of(import.TenantId, import.SourceId, number), versions, cancel);
        await bulk.WriteAsync(db, CallKeyTable.Repointed, restored, cancel);
    }

    /// <summary>Imports that built on what goes would bring it back, were they taken back later: they build on what it had replaced.</summary>
    private async Task PassOn()
    {
        var beside = await EarlierImports.Beside(db, import, cancel);
        var built = await db.Set<ReplacedKey>()
            .AsNoTracking()
            .Where(key => beside.Contains(key.ImportNumber) && key.BroughtBy == import.Number)
            .ToListAsync(cancel);
        foreach (var key in built)
        {
            var row = db.Set<ReplacedKey>()
                .Where(one => one.ImportNumber == key.ImportNumber && one.SourceId == key.SourceId)
                .Where(one => one.CallId == key.CallId);
            var before = await db.Set<ReplacedKey>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    one =>
                        one.ImportNumber == import.Number
                        && one.SourceId == key.SourceId
                        && one.CallId == key.CallId
                        && one.BroughtBy != import.Number,
                    cancel
                );
            await (
                before is null
                    ? row.ExecuteDeleteAsync(cancel)
                    : row.ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(one => one.ContactId, before.ContactId)
                                .SetProperty(one => one.Revision, before.Revision)
                                .SetProperty(one => one.ContentHash, before.ContentHash)
                                .SetProperty(one => one.BroughtBy, before.BroughtBy),
                        cancel
                    )
            );
        }
    }

    private async Task Forget(List<CallKey> page, ServiceMatcher matcher)
    {
        await Close(page.Select(key => key.ContactId), matcher);
        foreach (var chunk in page.Select(key => key.CallId).Chunk(1_000))
        {
            await db.Set<CallKey>()
                .Where(key => key.SourceId == import.SourceId && chunk.Contains(key.CallId))
                .ExecuteDeleteAsync(cancel);
        }
    }

    private async Task Close(IEnumerable<Guid> contacts, ServiceMatcher matcher)
    {
        var rows = await db.FindContacts(contacts, cancel);
        var origins = await ContactOrigins.Of(db, rows, cancel);
        foreach (var row in rows)
        {
            var claim = matcher.ClaimOf(row.ContractId, row.ClientId, row.Service, row.EnqueuedAt);
            Count(row.ToContact(), claim, origins[row], -1);
        }

        await db.Supersede(rows.Select(row => row.Id), number, cancel);
    }

    private void Count(Contact contact, ServiceClaim claim, ContactOrigin origin, int sign)
    {
        deltas.Count(contact, claim, origin, sign);
        var day = claim.Zone.DateOf(contact.EnqueuedAt);
        touched.Add((claim.ContractId, new DateOnly(day.Year, day.Month, 1)));
    }

    private static CallKey KeyOf(ReplacedKey before, Guid contactId) =>
        new()
        {
            TenantId = before.TenantId,
            SourceId = before.SourceId,
            CallId = before.CallId,
            ContactId = contactId,
            Revision = before.Revision,
            ContentHash = before.ContentHash,
            ImportNumber = before.BroughtBy,
        };
}

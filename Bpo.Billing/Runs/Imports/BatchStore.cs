using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Stores one batch: keys, versions, rollups, rows set aside and the figures of the import, all in one transaction. What a
/// crash leaves behind is a shorter import that is right as far as it goes; sending the file again takes the rest, because
/// what is known is a duplicate.
/// </summary>
internal sealed class BatchStore(
    BpoDbContext db,
    Import import,
    ActiveContracts contracts,
    DateTimeOffset now,
    CancellationToken cancel
)
{
    private readonly IBulkPath bulk = BulkPathExtension.Of(db);
    private readonly RollupDeltas deltas = new();
    private readonly List<ContactVersion> versions = [];
    private readonly List<CallKey> repointed = [];
    private readonly List<ReplacedKey> replaced = [];
    private readonly List<Guid> superseded = [];

    /// <summary>Null for sources that keep no numbers.</summary>
    public NumberKeeper? Numbers { get; init; }

    /// <summary>Numbers of the source's imports that read their files by another profile.</summary>
    public required IReadOnlySet<long> OtherReadings { get; init; }

    /// <summary>Whether every file is read as a sheet.</summary>
    public bool IsSheet { get; init; }

    public async Task Store(ImportBatch batch, HeldContacts held)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeTurn(cancel);
        db.Attach(import);
        var matcher = await contracts.Matcher(db, cancel);
        await CutContacts.Find(db, import.SourceId, batch, cancel);
        var judge = new DeliveryJudge(batch.Deliveries, import.Number) { OtherReadings = OtherReadings };
        await Claim(judge);
        judge.Judge();
        foreach (var call in judge.Calls)
        {
            Decide(call, matcher);
        }

        await Adopt(judge);
        await Write(matcher);
        await (Numbers?.Write(db, bulk, versions, cancel) ?? Task.CompletedTask);
        await SetAside(batch, held);
        ImportFigures.Add(import, batch, judge);
        import.LastProgressAt = now;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task Claim(DeliveryJudge judge)
    {
        var ids = new VersionIds(now);
        foreach (var call in judge.Calls)
        {
            call.NewId = ids.Next();
        }

        await bulk.ClaimAsync(db, CallKeyClaims.Of(import.TenantId, import.SourceId, judge.Calls), cancel);
    }

    private void Decide(CallStanding call, ServiceMatcher matcher)
    {
        if (call.Wins is { } contact)
        {
            var claim = matcher.Match(contact);
            versions.Add(new ContactVersion(call.NewId, contact, claim));
            import.Unmatched += claim.IsMatched ? 0 : 1;
            if (call.StoredId is { } older)
            {
                superseded.Add(older);
            }
        }

        if (call.Changed)
        {
            repointed.Add(Key(call));
            if (call.StoredId is { } stored)
            {
                replaced.Add(Before(call, stored));
            }
        }
    }

    /// <summary>
    /// What an import still under way has brought may yet be taken back, when its file turns out to be suspicious. Of a contact
    /// that this import brings too, this one answers from now on.
    /// </summary>
    private async Task Adopt(DeliveryJudge judge)
    {
        var underWay = await EarlierImports.UnderWay(db, import, cancel);
        if (underWay.Count == 0)
        {
            return;
        }

        var same = judge
            .Calls.Where(call => call is { WasKnown: true, Wins: null })
            .Select(call => call.CallId)
            .ToList();
        var brought = (await db.FindKeys(import.SourceId, same, cancel))
            .Values.Where(key => underWay.Contains(key.ImportNumber))
            .ToDictionary(key => key.CallId, StringComparer.Ordinal);
        var raised = repointed
            .Where(key => brought.ContainsKey(key.CallId))
            .ToDictionary(key => key.CallId, StringComparer.Ordinal);
        repointed.RemoveAll(key => brought.ContainsKey(key.CallId));
        replaced.RemoveAll(key => brought.ContainsKey(key.CallId));
        repointed.AddRange(
            brought.Values.Select(key => raised.GetValueOrDefault(key.CallId, key).BroughtBy(import.Number))
        );
        replaced.AddRange(brought.Values.Select(key => ReplacedKey.Of(key, import.Number)));
    }

    private async Task Write(ServiceMatcher matcher)
    {
        // The rollups are counted while the database takes the contacts.
        var counting = Task.Run(CountIn, cancel);
        var table = ContactTable.Of(import.TenantId, import.SourceId, import.Number);
        try
        {
            await bulk.WriteAsync(db, table, versions, cancel);
        }
        finally
        {
            await Task.WhenAny(counting);
        }

        await counting;
        await CountOut(matcher);
        await bulk.WriteAsync(db, CallKeyTable.Repointed, repointed, cancel);
        await bulk.WriteAsync(db, ReplacedKeyTable.Noted, replaced, cancel);
        await deltas.Write(db, bulk, import.TenantId, cancel);
    }

    private void CountIn()
    {
        var origin = new ContactOrigin(import.SourceId, import.StartedAt);
        foreach (var version in versions)
        {
            deltas.Count(version.Contact, version.Claim, origin, 1);
        }
    }

    private async Task CountOut(ServiceMatcher matcher)
    {
        var rows = await db.FindContacts(superseded, cancel);
        var origins = await ContactOrigins.Of(db, rows, cancel);
        foreach (var row in rows)
        {
            var claim = matcher.ClaimOf(row.ContractId, row.ClientId, row.Service, row.EnqueuedAt);
            deltas.Count(row.ToContact(), claim, origins[row], -1);
        }

        await db.Supersede(superseded, import.Number, cancel);
    }

    private async Task SetAside(ImportBatch batch, HeldContacts held)
    {
        var rows = SetAsideRows.Of(import, batch, held);
        await bulk.WriteAsync(db, SetAsideTable.Rows, rows, cancel);
        if (rows.Exists(row => row.Part > 0))
        {
            var headers = db.Set<PartHeader>().Where(header => header.ImportId == import.Id);
            var known = await headers.Select(header => header.Part).ToListAsync(cancel);
            db.AddRange(SetAsideRows.Headers(import, batch, known, IsSheet));
        }

        if (held.Settle(batch) is { Count: > 0 } settled)
        {
            await db.Set<SetAsideRow>()
                .Where(row => row.HeldContact != null && row.SettledBy == null && settled.Contains(row.HeldContact))
                .Where(row => db.Set<Import>().Any(one => one.Id == row.ImportId && one.SourceId == import.SourceId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledBy, import.Number), cancel);
        }
    }

    private CallKey Key(CallStanding call) =>
        Key(call, call.Wins is null ? call.StoredId!.Value : call.NewId, call.Version);

    private CallKey Key(CallStanding call, Guid contactId, KnownVersion version) =>
        new()
        {
            TenantId = import.TenantId,
            SourceId = import.SourceId,
            CallId = call.CallId,
            ContactId = contactId,
            Revision = version.Revision,
            ContentHash = version.ContentHash,
            ImportNumber = version.ImportNumber,
        };

    private ReplacedKey Before(CallStanding call, Guid stored) =>
        ReplacedKey.Of(Key(call, stored, call.Stored), import.Number);
}

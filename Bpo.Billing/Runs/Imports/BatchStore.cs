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
internal sealed class BatchStore(BpoDbContext db, Import import, DateTimeOffset now, CancellationToken cancel)
{
    private readonly IBulkPath bulk = BulkPathExtension.Of(db);
    private readonly RollupDeltas deltas = new();
    private readonly List<StoredContact> versions = [];
    private readonly List<CallKey> repointed = [];
    private readonly List<Guid> superseded = [];
    private readonly Dictionary<string, KnownVersion> claimedAs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> candidates = new(StringComparer.Ordinal);

    public async Task Store(ImportBatch batch, HeldContacts held)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeTurn(cancel);
        db.Attach(import);
        var matcher = await db.Matcher(cancel);
        var known = await Claim(batch.Deliveries);
        var judge = new DeliveryJudge(import.Number);
        judge.Judge(
            batch.Deliveries,
            known.ToDictionary(each => each.Key, each => VersionOf(each.Value), StringComparer.Ordinal)
        );
        foreach (var outcome in judge.Outcomes)
        {
            Decide(outcome, known, matcher);
        }

        await CountOut(matcher);
        await Write();
        await SetAside(batch, held);
        ImportFigures.Add(import, batch, judge);
        import.LastProgressAt = now;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    internal static KnownVersion VersionOf(CallKey key) => new(key.Revision, key.ContentHash, key.ImportNumber);

    /// <summary>Claims the keys nobody has yet; answers with those somebody has.</summary>
    private async Task<Dictionary<string, CallKey>> Claim(List<ContactDelivery> deliveries)
    {
        var firsts = deliveries.DistinctBy(delivery => delivery.Contact.Id, StringComparer.Ordinal).ToList();
        var keys = new List<CallKey>(firsts.Count);
        foreach (var first in firsts)
        {
            var id = Guid.CreateVersion7(now);
            var version = new KnownVersion(first.Contact.Revision, first.ContentHash, import.Number);
            candidates.Add(first.Contact.Id, id);
            claimedAs.Add(first.Contact.Id, version);
            keys.Add(Key(first.Contact.Id, id, version));
        }

        var claimed = await bulk.WriteAsync(db, CallKeyTable.Claimed, keys, cancel);
        if (claimed == keys.Count)
        {
            return [];
        }

        var stored = await db.FindKeys(import.SourceId, candidates.Keys, cancel);
        return stored
            .Where(each => each.Value.ContactId != candidates[each.Key])
            .ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
    }

    private void Decide(DeliveryOutcome outcome, Dictionary<string, CallKey> known, ServiceMatcher matcher)
    {
        var current = known.GetValueOrDefault(outcome.CallId);
        var contactId = outcome.Wins is null ? current!.ContactId : candidates[outcome.CallId];
        if (outcome.Wins is { } contact)
        {
            var claim = matcher.Match(contact);
            versions.Add(contact.ToRow(import.TenantId, contactId, import.SourceId, import.Number, claim));
            deltas.Count(contact, claim, 1);
            import.Unmatched += claim.IsMatched ? 0 : 1;
            if (current is not null)
            {
                superseded.Add(current.ContactId);
            }
        }

        if (outcome.Changed && (outcome.WasKnown || outcome.Version != claimedAs[outcome.CallId]))
        {
            repointed.Add(Key(outcome.CallId, contactId, outcome.Version));
        }
    }

    private async Task CountOut(ServiceMatcher matcher)
    {
        foreach (var row in await db.FindContacts(superseded, cancel))
        {
            var claim = matcher.ClaimOf(row.ContractId, row.ClientId, row.Service, row.EnqueuedAt);
            deltas.Count(row.ToContact(), claim, -1);
        }

        await db.Supersede(superseded, import.Number, cancel);
    }

    private async Task Write()
    {
        await bulk.WriteAsync(db, ContactTable.Rows, versions, cancel);
        await bulk.WriteAsync(db, CallKeyTable.Repointed, repointed, cancel);
        await bulk.WriteAsync(db, RollupTable.Added, deltas.Quarters(import.TenantId), cancel);
        await bulk.WriteAsync(db, AgentDayTable.Added, deltas.Days(import.TenantId), cancel);
    }

    private async Task SetAside(ImportBatch batch, HeldContacts held)
    {
        var rows = SetAsideRows.Of(import, batch, held);
        await bulk.WriteAsync(db, SetAsideTable.Rows, rows, cancel);
        if (held.Settle(batch.Deliveries) is { Count: > 0 } settled)
        {
            await db.Set<SetAsideRow>()
                .Where(row => row.HeldContact != null && row.SettledBy == null && settled.Contains(row.HeldContact))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledBy, import.Number), cancel);
        }
    }

    private CallKey Key(string callId, Guid contactId, KnownVersion version) =>
        new()
        {
            TenantId = import.TenantId,
            SourceId = import.SourceId,
            CallId = callId,
            ContactId = contactId,
            Revision = version.Revision,
            ContentHash = version.ContentHash,
            ImportNumber = version.ImportNumber,
        };
}

using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Judges batches as <see cref="BatchStore"/> does and stores nothing; what it would have stored it keeps in mind.</summary>
internal sealed class DryRun(Import import, IReadOnlySet<long> otherReadings)
{
    /// <summary>The import that was not made would have had the highest number.</summary>
    private const long Latest = long.MaxValue;

    private readonly ActiveContracts contracts = new();
    private readonly Dictionary<string, KnownVersion> imagined = new(StringComparer.Ordinal);

    public async Task Judge(BpoDbContext db, ImportBatch batch, CancellationToken cancel)
    {
        var matcher = await contracts.Matcher(db, cancel);
        await CutContacts.Find(db, import.SourceId, batch, cancel);
        var judge = new DeliveryJudge(batch.Deliveries, Latest) { OtherReadings = otherReadings };
        var stored = await db.FindKeys(import.SourceId, judge.Calls.Select(call => call.CallId), cancel);
        foreach (var call in judge.Calls)
        {
            if (imagined.TryGetValue(call.CallId, out var version))
            {
                call.Know(Guid.Empty, version);
            }
            else if (stored.TryGetValue(call.CallId, out var key))
            {
                call.Know(key.ContactId, key.Version);
            }
        }

        judge.Judge();
        foreach (var call in judge.Calls)
        {
            imagined[call.CallId] = call.Version;
            import.Unmatched += call.Wins is { } contact && !matcher.Match(contact).IsMatched ? 1 : 0;
        }

        ImportFigures.Add(import, batch, judge);
    }
}

using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Judges batches as <see cref="BatchStore"/> does and stores nothing; what it would have stored it keeps in mind.</summary>
internal sealed class DryRun(Import import)
{
    /// <summary>The import that was not made would have had the highest number.</summary>
    private const long Latest = long.MaxValue;

    private readonly Dictionary<string, KnownVersion> imagined = new(StringComparer.Ordinal);

    public async Task Judge(BpoDbContext db, ImportBatch batch, CancellationToken cancel)
    {
        var matcher = await db.Matcher(cancel);
        var ids = batch.Deliveries.Select(delivery => delivery.Contact.Id).Distinct(StringComparer.Ordinal).ToList();
        var stored = await db.FindKeys(import.SourceId, ids, cancel);
        var known = stored.ToDictionary(
            each => each.Key,
            each => BatchStore.VersionOf(each.Value),
            StringComparer.Ordinal
        );
        foreach (var id in ids.Where(imagined.ContainsKey))
        {
            known[id] = imagined[id];
        }

        var judge = new DeliveryJudge(Latest);
        judge.Judge(batch.Deliveries, known);
        foreach (var outcome in judge.Outcomes)
        {
            imagined[outcome.CallId] = outcome.Version;
            import.Unmatched += outcome.Wins is { } contact && !matcher.Match(contact).IsMatched ? 1 : 0;
        }

        ImportFigures.Add(import, batch, judge);
    }
}

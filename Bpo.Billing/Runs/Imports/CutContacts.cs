using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Finds the contacts of a batch that another file of the source has named otherwise, or has told to their end already. Two
/// contacts seen from their beginning are two, however close; where one of them was reckoned, they are one.
/// </summary>
internal static class CutContacts
{
    public static async Task Find(BpoDbContext db, Guid source, ImportBatch batch, CancellationToken cancel)
    {
        var asked = batch
            .Deliveries.Where(delivery => delivery.Cut is not null)
            .SelectMany(delivery => delivery.Cut!.OtherIds.Append(delivery.Contact.Id))
            .Concat(batch.Held.SelectMany(AskedOf))
            .ToHashSet(StringComparer.Ordinal);
        if (asked.Count == 0)
        {
            return;
        }

        var known = (await db.FindKeys(source, asked, cancel)).ToDictionary(
            key => key.Key,
            key => key.Value.Version,
            StringComparer.Ordinal
        );
        for (var index = 0; index < batch.Deliveries.Count; index++)
        {
            batch.Deliveries[index] = Named(batch.Deliveries[index], known);
        }

        batch.Leave(row => IsKnown(row, known));
    }

    private static IEnumerable<string> AskedOf(UsageRow.Held row) =>
        row.Cut is { } cut ? cut.OtherIds.Append(row.ContactId)
        : row.Revision is not null ? [row.ContactId]
        : [];

    /// <summary>The delivery under the id by which its contact is known.</summary>
    private static ContactDelivery Named(ContactDelivery delivery, Dictionary<string, KnownVersion> known)
    {
        if (delivery.Cut is not { } cut)
        {
            return delivery;
        }

        var version = delivery.VersionOf(importNumber: 0);
        var named =
            !known.ContainsKey(delivery.Contact.Id)
            && cut.OtherIds.FirstOrDefault(id => known.TryGetValue(id, out var other) && IsOne(version, other))
                is { } otherwise
                ? delivery with
                {
                    Contact = delivery.Contact with { Id = otherwise },
                }
                : delivery;
        known.TryAdd(named.Contact.Id, version);
        return named;
    }

    private static bool IsOne(KnownVersion delivered, KnownVersion other) =>
        delivered.Revision == CutContact.Reckoned
        || other.Revision == CutContact.Reckoned
        || delivered.ContentHash == other.ContentHash;

    private static bool IsKnown(UsageRow.Held row, Dictionary<string, KnownVersion> known) =>
        row.Cut is { } cut
            ? known.ContainsKey(row.ContactId)
                || cut.OtherIds.Any(id =>
                    known.TryGetValue(id, out var other) && (cut.IsReckoned || other.Revision == CutContact.Reckoned)
                )
            : row.Revision is { } revision
                && known.TryGetValue(row.ContactId, out var stored)
                && stored.Revision >= revision;
}

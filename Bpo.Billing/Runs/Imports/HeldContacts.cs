using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Contacts of a source that had begun and not ended when its last file did.</summary>
internal sealed class HeldContacts
{
    private readonly Dictionary<string, HashSet<string>> waiting;
    private readonly HashSet<string> unheard;

    private HeldContacts(IReadOnlyList<(string Contact, string Raw)> rows, bool areTakenUp)
    {
        waiting = rows.GroupBy(row => row.Contact, StringComparer.Ordinal)
            .ToDictionary(
                contact => contact.Key,
                contact => contact.SelectMany(row => row.Raw.Split('\n')).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        unheard = areTakenUp ? [.. waiting.Keys] : [];
        Lines = [.. rows.SelectMany(row => row.Raw.Split('\n'))];
    }

    /// <summary>Their raw rows, to be read before the file.</summary>
    public IReadOnlyList<string> Lines { get; }

    public static async Task<HeldContacts> Of(BpoDbContext db, Guid sourceId, bool areTakenUp, CancellationToken cancel)
    {
        var rows = await db.Set<SetAsideRow>()
            .Where(row => row.HeldContact != null && row.SettledBy == null && row.Raw != "")
            .Where(row =>
                db.Set<Import>()
                    .Any(import =>
                        import.Id == row.ImportId
                        && import.SourceId == sourceId
                        && import.Status != ImportStatus.Held
                        && import.Status != ImportStatus.Approved
                        && import.Status != ImportStatus.Rejected
                        && import.Status != ImportStatus.RolledBack
                    )
            )
            .OrderBy(row => row.ImportId)
            .ThenBy(row => row.Ordinal)
            .Select(row => new { row.HeldContact, row.Raw })
            .ToListAsync(cancel);
        return new HeldContacts([.. rows.Select(row => (row.HeldContact!, row.Raw))], areTakenUp);
    }

    /// <summary>Puts the rows of an open contact on the list.</summary>
    /// <returns>Those that were not there yet; empty when an earlier file brought them all.</returns>
    public string Wait(string contactId, string raw)
    {
        unheard.Remove(contactId);
        if (!waiting.TryGetValue(contactId, out var known))
        {
            waiting.Add(contactId, known = new HashSet<string>(StringComparer.Ordinal));
        }

        return string.Join('\n', raw.Split('\n').Where(known.Add));
    }

    /// <summary>
    /// The ids that have got their end now. With the last batch also those whose rows were taken up and are open no longer, but
    /// became no contact of that id: a leg filtered, a row rejected, a call known by another cut of its log.
    /// </summary>
    public List<string> Settle(ImportBatch batch)
    {
        var settled = batch
            .Deliveries.Select(delivery => delivery.Contact.Id)
            .Concat(batch is { IsLast: true, Problem: null } ? unheard : [])
            .Where(waiting.ContainsKey)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        settled.ForEach(contact => waiting.Remove(contact));
        return settled;
    }
}

using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Contacts of a source that had begun and not ended when its last file did.</summary>
internal sealed class HeldContacts
{
    private readonly HashSet<string> waiting;

    private HeldContacts(IEnumerable<string> waiting, IReadOnlyList<string> lines)
    {
        this.waiting = waiting.ToHashSet(StringComparer.Ordinal);
        Lines = lines;
    }

    /// <summary>Their raw rows, to be read before the file.</summary>
    public IReadOnlyList<string> Lines { get; }

    public static async Task<HeldContacts> Of(BpoDbContext db, Guid sourceId, CancellationToken cancel)
    {
        var rows = await db.Set<SetAsideRow>()
            .Where(row => row.HeldContact != null && row.SettledBy == null)
            .Where(row => db.Set<Import>().Any(import => import.Id == row.ImportId && import.SourceId == sourceId))
            .OrderBy(row => row.ImportId)
            .ThenBy(row => row.Ordinal)
            .Select(row => new { row.HeldContact, row.Raw })
            .ToListAsync(cancel);
        return new HeldContacts(rows.Select(row => row.HeldContact!), [.. rows.SelectMany(row => row.Raw.Split('\n'))]);
    }

    /// <summary>Whether a contact is on the list already and need not be listed again.</summary>
    public bool IsWaiting(string contactId) => waiting.Contains(contactId);

    public void Wait(string contactId) => waiting.Add(contactId);

    /// <summary>The ids that have got their end now.</summary>
    public List<string> Settle(IEnumerable<ContactDelivery> deliveries)
    {
        var settled = deliveries
            .Select(delivery => delivery.Contact.Id)
            .Where(waiting.Contains)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        waiting.ExceptWith(settled);
        return settled;
    }
}

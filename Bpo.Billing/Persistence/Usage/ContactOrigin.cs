using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>Where a version of a contact came from.</summary>
/// <param name="Received">When its file was; null for a version no file brought.</param>
internal readonly record struct ContactOrigin(Guid Source, DateTimeOffset? Received);

/// <summary>Finds the files that brought stored versions.</summary>
internal sealed class ContactOrigins
{
    private readonly Dictionary<long, DateTimeOffset> received;

    private ContactOrigins(Dictionary<long, DateTimeOffset> received) => this.received = received;

    public static async Task<ContactOrigins> Of(
        BpoDbContext db,
        IEnumerable<StoredContact> rows,
        CancellationToken cancel
    )
    {
        var numbers = rows.Select(row => row.ImportNumber).Distinct().ToList();
        return new ContactOrigins(
            await db.Set<Import>()
                .Where(import => numbers.Contains(import.Number))
                .ToDictionaryAsync(import => import.Number, import => import.StartedAt, cancel)
        );
    }

    public ContactOrigin this[StoredContact row] =>
        new(row.SourceId, received.TryGetValue(row.ImportNumber, out var at) ? at : null);
}

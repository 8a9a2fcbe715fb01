using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>Opens one kept number for somebody who may see it; the trace is stored before the number is handed out.</summary>
public sealed class RevealNumber(TenantSecrets secrets, TimeProvider clock)
{
    /// <summary>What a person looks up within <see cref="Window"/>; more is a list being copied.</summary>
    public const int Most = 30;

    public const string Action = "customer.revealed";

    public const string TooMany = "reveal.too-many";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="db">As the caller may see it: what is another's is not found.</param>
    public async Task<Result<string>> Run(
        BpoDbContext db,
        Guid contactId,
        string actor,
        string reason,
        CancellationToken cancel
    )
    {
        var contact = await db.Set<StoredContact>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == contactId, cancel);
        if (contact is null)
        {
            return new Problem("contact.not-found", "There is no such contact among yours.");
        }

        var now = clock.GetUtcNow();
        if (await Revealed(db, actor, now - Window, cancel) >= Most)
        {
            return new Problem(TooMany, $"You have seen {Most} numbers within {Window.TotalMinutes:0} minutes. Wait.");
        }

        var number = await db.Set<CustomerNumber>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Token == contact.Customer, cancel);
        if (number is null)
        {
            return new Problem("number.not-found", "No number is kept of this contact.");
        }

        var box = await secrets.Box(contact.TenantId, cancel);
        db.Add(
            new AuditEntry
            {
                TenantId = contact.TenantId,
                Id = Guid.CreateVersion7(now),
                At = now,
                Actor = actor,
                Action = Action,
                Subject = PublicId.Format(PublicId.Contact, contact.Id),
                Detail = StoredJson.Write(new { reason }),
            }
        );
        await db.SaveChangesAsync(cancel);
        return box.Open(number.Sealed, CustomerNumber.Purpose(number.Token));
    }

    private static Task<int> Revealed(BpoDbContext db, string actor, DateTimeOffset since, CancellationToken cancel)
    {
        // Keys of entries are in order of time, so the window is a range of the primary key.
        var first = Guid.CreateVersion7(since - TimeSpan.FromMilliseconds(1));
        return db.Set<AuditEntry>()
            .Where(entry => entry.Id.CompareTo(first) > 0 && entry.At >= since)
            .CountAsync(entry => entry.Action == Action && entry.Actor == actor, cancel);
    }
}

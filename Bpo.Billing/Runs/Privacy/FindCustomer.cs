using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>What is stored of one customer, before anything is erased: what would go, and what would stay.</summary>
public sealed class FindCustomer(TenantDatabase database)
{
    private static readonly Problem Unknown = new("customer.not-found", "Nothing is stored of such a customer.");

    /// <param name="Contacts">Contacts in their current version; they stay, with their times.</param>
    /// <param name="TalkSeconds">Of these contacts; they stay, and so does what was billed for them.</param>
    /// <param name="Number">Whether a number is kept; it goes.</param>
    /// <param name="SetAside">Rows in quarantine that hold the number; it goes from them.</param>
    public sealed record Found(
        long Contacts,
        long TalkSeconds,
        DateTimeOffset? First,
        DateTimeOffset? Last,
        bool Number,
        long SetAside
    );

    /// <param name="number">As any source writes it; null when only the token is known.</param>
    /// <param name="token">As contacts show it; not read when there is a number.</param>
    public async Task<Result<Found>> Run(TenantScope scope, string? number, string? token, CancellationToken cancel)
    {
        var counter = await UsageTurn.Counter(database, scope, cancel);
        var customer = number is null ? token ?? "" : CustomerTokens.Keyed(counter.CustomerKey).TokenOf(number);
        if (customer.Length == 0)
        {
            return Unknown;
        }

        await using var db = database.Open(scope);
        var contacts = await db.Set<StoredContact>()
            .Where(contact => contact.Customer == customer && contact.SupersededBy == null)
            .GroupBy(contact => contact.Customer)
            .Select(all => new
            {
                Count = all.LongCount(),
                Talk = all.Sum(contact => (long)contact.TalkSeconds),
                First = all.Min(contact => contact.EnqueuedAt),
                Last = all.Max(contact => contact.EnqueuedAt),
            })
            .SingleOrDefaultAsync(cancel);
        var kept = await db.Set<CustomerNumber>().AnyAsync(row => row.Token == customer, cancel);
        var raw = number is null ? 0 : (await new WrittenNumber(number).In(db, cancel)).Count;
        return contacts is null && !kept && raw == 0
            ? Unknown
            : new Found(contacts?.Count ?? 0, contacts?.Talk ?? 0, contacts?.First, contacts?.Last, kept, raw);
    }
}

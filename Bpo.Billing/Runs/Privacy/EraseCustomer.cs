using System.Buffers.Text;
using System.Security.Cryptography;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>
/// Forgets one customer: the number goes, and a meaningless word takes the token's place in every version of every contact.
/// It is the same word for all of them, so repeats are found as before; times, rollups and import numbers are not touched, so
/// no month is computed anew and an issued one comes to the same cent.
/// </summary>
public sealed class EraseCustomer(TenantDatabase database, TenantSecrets secrets, TimeProvider clock)
{
    /// <summary>No token begins with it, so what is erased already is known by it.</summary>
    public const string Meaningless = "~";

    public const string Action = "customer.erased";

    private static readonly Problem Unknown = new("customer.not-found", "Nothing is stored of such a customer.");

    /// <param name="Customer">The word that stands for the customer now.</param>
    public sealed record Erased(string Customer, int Contacts, bool Number, int SetAside);

    /// <param name="number">As any source writes it; null when only the token is known.</param>
    /// <param name="token">As contacts show it; not read when there is a number.</param>
    public async Task<Result<Erased>> Run(
        TenantScope scope,
        string? number,
        string? token,
        string actor,
        string reason,
        CancellationToken cancel
    )
    {
        var counter = await UsageTurn.Counter(database, scope, cancel);
        var box = await secrets.Box(counter.TenantId, cancel);
        var customer = number is null ? token ?? "" : CustomerTokens.Keyed(counter.CustomerKey).TokenOf(number);
        if (customer.Length == 0)
        {
            return Unknown;
        }

        await using var db = database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeTurn(cancel);
        var kept = await db.Set<CustomerNumber>().SingleOrDefaultAsync(row => row.Token == customer, cancel);
        var written = number ?? (kept is null ? null : box.Open(kept.Sealed, CustomerNumber.Purpose(customer)));
        var erased = await Erase(db, customer, written, cancel) with { Number = kept is not null };
        if (erased is { Contacts: 0, Number: false, SetAside: 0 })
        {
            return Unknown;
        }

        if (kept is not null)
        {
            db.Remove(kept);
        }

        db.Add(Trace(counter.TenantId, erased, actor, reason));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return erased;
    }

    private static async Task<Erased> Erase(BpoDbContext db, string customer, string? number, CancellationToken cancel)
    {
        var word = NewWord();
        var contacts = db.Set<StoredContact>().Where(contact => contact.Customer == customer);
        await FreeAttributes.Erase(db, contacts, cancel);
        var replaced = await contacts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Customer, word), cancel);
        var raw = number is null ? 0 : await EraseRaw(db, number, word, cancel);
        return new Erased(word, replaced, Number: false, raw);
    }

    /// <summary>A word of its own for each customer: 120 random bits, kept nowhere else.</summary>
    internal static string NewWord() => Meaningless + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));

    /// <summary>Rows in quarantine hold what the source wrote: there the number is a text within a text.</summary>
    private static async Task<int> EraseRaw(BpoDbContext db, string number, string word, CancellationToken cancel)
    {
        var written = new WrittenNumber(number);
        var rows = await written.In(db, cancel);
        foreach (var row in rows)
        {
            var cleaned = written.Replaced(row.Raw, word);
            await db.Set<SetAsideRow>()
                .Where(each => each.ImportId == row.Import && each.Ordinal == row.Ordinal)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Raw, cleaned), cancel);
        }

        return rows.Count;
    }

    private AuditEntry Trace(Guid tenant, Erased erased, string actor, string reason)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = Action,
            Subject = erased.Customer,
            Detail = StoredJson.Write(
                new
                {
                    erased.Contacts,
                    erased.Number,
                    reason,
                }
            ),
        };
    }
}

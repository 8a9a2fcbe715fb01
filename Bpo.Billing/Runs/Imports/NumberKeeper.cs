using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Seals the numbers of contacts that are stored, in the transaction that stores them.</summary>
internal sealed class NumberKeeper(KeptNumbers kept, SecretBox box, Guid tenant)
{
    /// <summary>Null for a source that keeps none. Called outside a transaction.</summary>
    /// <exception cref="InvalidOperationException">The source keeps numbers and there are no keys to seal them with.</exception>
    public static async Task<NumberKeeper?> Of(Reception reception, TenantSecrets? secrets, CancellationToken cancel)
    {
        if (reception.Profile.Rules.Customers.Kept is not { } kept)
        {
            return null;
        }

        var tenant = reception.Source.TenantId;
        var keys = secrets ?? throw new InvalidOperationException("A source that keeps numbers needs keys.");
        return new NumberKeeper(kept, await keys.Box(tenant, cancel), tenant);
    }

    public Task Write(
        BpoDbContext db,
        IBulkPath bulk,
        IReadOnlyCollection<ContactVersion> versions,
        CancellationToken cancel
    )
    {
        var latest = new Dictionary<string, (string Number, DateTimeOffset At)>(StringComparer.Ordinal);
        foreach (var contact in versions.Select(version => version.Contact))
        {
            if (
                kept.NumberOf(contact.Customer) is { } number
                && (!latest.TryGetValue(contact.Customer, out var known) || known.At < contact.EnqueuedAt)
            )
            {
                latest[contact.Customer] = (number, contact.EnqueuedAt);
            }
        }

        return bulk.WriteAsync(db, CustomerNumberTable.Kept, [.. latest.Select(Row)], cancel);
    }

    private CustomerNumber Row(KeyValuePair<string, (string Number, DateTimeOffset At)> customer) =>
        new()
        {
            TenantId = tenant,
            Token = customer.Key,
            Sealed = box.Seal(customer.Value.Number, CustomerNumber.Purpose(customer.Key)),
            LastContactAt = customer.Value.At,
        };
}

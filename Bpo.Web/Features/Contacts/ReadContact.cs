using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contacts;

/// <summary>One contact of a contract in the version that was asked for.</summary>
public sealed class ReadContact(TenantDatabase database, ContactList contacts)
{
    /// <summary>Null when the reader may not see the contract or it has no such contact.</summary>
    public async Task<View?> Handle(TenantScope scope, string contractId, string contactId, CancellationToken cancel)
    {
        if (
            PublicId.Parse(PublicId.Contact, contactId) is not { } key
            || await contacts.Find(scope, contractId, cancel) is not { } place
        )
        {
            return null;
        }

        await using var db = database.Open(scope);
        var row = await db.Set<StoredContact>()
            .AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == key && each.ContractId == place.Contract, cancel);
        return row is null ? null : new View(place, row.Service, row.Customer, row.ToContact());
    }

    /// <param name="Customer">The token or word that stands for the customer.</param>
    public sealed record View(ContactList.Place Place, string Service, string Customer, Contact Contact)
    {
        public string Rule => Contact.Attributes.GetValueOrDefault(ContactRule.Attribute) ?? "";

        /// <summary>What the source said beside, the rule apart.</summary>
        public IEnumerable<KeyValuePair<string, string>> Kept =>
            Contact
                .Attributes.Where(pair => pair.Key != ContactRule.Attribute)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal);

        public DateOnly Month => DateOnly.FromDateTime(Place.Zone.Local(Contact.EnqueuedAt).DateTime);
    }
}

using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Files;

/// <summary>Canonical contacts as CSV with a header, instants in the zone of their source.</summary>
public static class ContactCsv
{
    public static void Write(TextWriter text, IEnumerable<Contact> contacts, ContractZone zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(zone);
        CsvTable.Write(text, ContactColumns.Names, contacts.Select(contact => ContactColumns.Of(contact, zone)));
    }
}

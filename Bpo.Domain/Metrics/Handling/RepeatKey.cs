using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>What makes two contacts the same matter: the customer, or the customer with the same reason.</summary>
public enum RepeatKey
{
    Customer,
    CustomerAndReason,
}

/// <summary>Contacts of the same matter in order of time.</summary>
internal static class Repeats
{
    /// <summary>Contacts without a known customer cannot be linked and stand in no chain.</summary>
    public static IEnumerable<IReadOnlyList<Contact>> ByMatter(IEnumerable<Contact> contacts, RepeatKey key) =>
        contacts
            .Where(contact => contact.IsInbound && contact.Customer.Length > 0)
            .GroupBy(contact => (contact.Customer, Reason: key == RepeatKey.Customer ? "" : contact.Reason))
            .Select(matter => (IReadOnlyList<Contact>)InOrder([.. matter]));

    /// <summary>Most matters are one contact, and a sort of one costs more than all the rest of it.</summary>
    private static Contact[] InOrder(Contact[] matter) =>
        matter.Length == 1
            ? matter
            :
            [
                .. matter
                    .OrderBy(contact => contact.EnqueuedAt)
                    .ThenBy(contact => contact.Source, StringComparer.Ordinal)
                    .ThenBy(contact => contact.Id, StringComparer.Ordinal),
            ];
}

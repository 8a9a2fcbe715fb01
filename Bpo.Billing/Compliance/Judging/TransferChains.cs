using Bpo.Domain.Usage;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>
/// Sources that write a record for each part of a transferred contact: the next part is the same customer's, enqueued as the
/// part before was passed on. Contacts without a customer cannot be linked and each count.
/// </summary>
internal static class TransferChains
{
    /// <summary>No transferred part lasts longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    private static readonly TimeSpan Handover = TimeSpan.FromMinutes(5);

    public static IEnumerable<Contact> FirstParts(IEnumerable<Contact> contacts)
    {
        var all = contacts.ToArray();
        var passedOn = all.Where(contact => contact is { Transferred: true, Customer.Length: > 0 })
            .ToLookup(contact => contact.Customer, StringComparer.Ordinal);
        return all.Where(contact => !passedOn[contact.Customer].Any(part => Continues(part, contact)));
    }

    private static bool Continues(Contact part, Contact next) =>
        !ReferenceEquals(part, next)
        && next.EnqueuedAt > part.EnqueuedAt
        && (part.EndedAt ?? part.EnqueuedAt) is var ended
        && next.EnqueuedAt >= ended - Handover
        && next.EnqueuedAt <= ended + Handover;
}

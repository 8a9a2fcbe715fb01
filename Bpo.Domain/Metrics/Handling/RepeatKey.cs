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
    /// <summary>
    /// Contacts without a known customer cannot be linked and stand in no chain. They are sorted rather than grouped: nearly
    /// every matter is one contact, and a group of its own for each costs more memory than the contacts.
    /// </summary>
    public static IEnumerable<ArraySegment<Contact>> ByMatter(IEnumerable<Contact> contacts, RepeatKey key)
    {
        var linked = contacts.Where(contact => contact.IsInbound && contact.Customer.Length > 0).ToArray();
        var hashes = Array.ConvertAll(linked, contact => contact.Customer.GetHashCode(StringComparison.Ordinal));
        Array.Sort(hashes, linked);
        var inOrder = new InOrderOfMatter(key);
        var start = 0;
        for (var next = 1; next <= linked.Length; next++)
        {
            if (next < linked.Length && hashes[next] == hashes[start])
            {
                continue;
            }

            foreach (var matter in Matters(linked, start, next, inOrder))
            {
                yield return matter;
            }

            start = next;
        }
    }

    /// <summary>Customers of one hash, and the matters of each.</summary>
    private static IEnumerable<ArraySegment<Contact>> Matters(Contact[] all, int from, int to, InOrderOfMatter order)
    {
        if (to - from > 1)
        {
            Array.Sort(all, from, to - from, order);
        }

        for (var next = from + 1; next <= to; next++)
        {
            if (next == to || order.Apart(all[from], all[next]))
            {
                yield return new ArraySegment<Contact>(all, from, next - from);
                from = next;
            }
        }
    }

    private sealed class InOrderOfMatter(RepeatKey key) : IComparer<Contact>
    {
        public bool Apart(Contact left, Contact right) => ByMatter(left, right) != 0;

        public int Compare(Contact? left, Contact? right)
        {
            var order = ByMatter(left!, right!);
            order = order != 0 ? order : left!.EnqueuedAt.CompareTo(right!.EnqueuedAt);
            order = order != 0 ? order : string.CompareOrdinal(left!.Source, right!.Source);
            return order != 0 ? order : string.CompareOrdinal(left!.Id, right!.Id);
        }

        private int ByMatter(Contact left, Contact right)
        {
            var order = string.CompareOrdinal(left.Customer, right.Customer);
            return order != 0 || key == RepeatKey.Customer ? order : string.CompareOrdinal(left.Reason, right.Reason);
        }
    }
}

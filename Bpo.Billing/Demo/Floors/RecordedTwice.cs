using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>
/// In the last closed month a trunk wrote some calls it handed on as calls of their own: the same customer in the same queue
/// within seconds, answered by two agents. The findings of that month show them.
/// </summary>
internal sealed class RecordedTwice(Period month, ContractZone zone)
{
    private const int Calls = 7;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(8);

    public IEnumerable<Contact> Of(IEnumerable<Contact> contacts)
    {
        var (from, to) = zone.Bounds(month);
        var left = Calls;
        Contact? before = null;
        foreach (
            var contact in contacts
                .OrderBy(contact => contact.EnqueuedAt)
                .ThenBy(contact => contact.Id, StringComparer.Ordinal)
        )
        {
            var isSecond =
                left > 0
                && before is not null
                && contact.EnqueuedAt >= from
                && contact.EnqueuedAt < to
                && contact.IsAnswered
                && before.IsAnswered
                && contact.Queue == before.Queue
                && contact.Reason != before.Reason
                && contact.EnqueuedAt - before.EnqueuedAt <= Apart;
            left -= isSecond ? 1 : 0;
            yield return isSecond ? contact with { Customer = before!.Customer } : contact;
            before = isSecond ? null : contact;
        }
    }
}

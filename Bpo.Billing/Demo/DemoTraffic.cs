using Bpo.Billing.Demo.Clients;
using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo;

/// <summary>What the systems of the demo's clients recorded, source by source, in the order it happened.</summary>
public sealed class DemoTraffic(DemoMonths months, ulong seed)
{
    private const int NewQueueDays = 6;

    private readonly Dictionary<DemoSource, IReadOnlyList<Contact>> bySource = [];

    /// <summary>Contacts that ended before today, in the zone of their source.</summary>
    public IReadOnlyList<Contact> Of(DemoSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!bySource.TryGetValue(source, out var contacts))
        {
            bySource.Add(source, contacts = Ended(source));
        }

        return contacts;
    }

    private Contact[] Ended(DemoSource source)
    {
        var now = ContractZone.Of(source.TimeZone).StartOf(months.Today);
        return
        [
            .. Floors(source)
                .Where(contact => contact.EndedAt < now)
                .OrderBy(contact => contact.EnqueuedAt)
                .ThenBy(contact => contact.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Contact> Floors(DemoSource source) =>
        source switch
        {
            _ when source == Talbruck.Phones => new RecordedTwice(months.Last, Talbruck.Zone).Of(
                Inbound(Talbruck.CareFloor(months)).Select(OnNewQueue)
            ),
            _ when source == Talbruck.HelpDesk => Inbound(Talbruck.ChatFloor(months))
                .Concat(Inbound(Talbruck.MailFloor(months))),
            _ when source == Lanteya.Dialer => new OutboundFloor(Lanteya.Campaign(months), seed)
                .Work(months.Covered)
                .Select(AfterHandover)
                .Concat(Inbound(Lanteya.OrderLine(months))),
            _ when source == Chengyu.Cloud => Inbound(Chengyu.Hotline(months)).Concat(Inbound(Chengyu.Chat(months))),
            _ => throw new ArgumentException($"The demo has no source '{source.Name}'.", nameof(source)),
        };

    /// <summary>
    /// Some days ago the client moved questions about assembly to a queue no contract names: nobody can bill them until
    /// somebody decides which service they are.
    /// </summary>
    private Contact OnNewQueue(Contact contact) =>
        contact.Reason == Talbruck.MovedReason
        && contact.EnqueuedAt >= Talbruck.Zone.StartOf(months.Today.AddDays(-NewQueueDays))
            ? contact with
            {
                Queue = Talbruck.NewQueue,
            }
            : contact;

    private Contact AfterHandover(Contact contact)
    {
        var seat = Lanteya
            .Seats(months)
            .FirstOrDefault(seat =>
                seat.Replaces == contact.Agent && seat.From <= Lanteya.Zone.DateOf(contact.EnqueuedAt)
            );
        return seat is null ? contact : contact with { Agent = seat.Agent };
    }

    private IEnumerable<Contact> Inbound(FloorPlan plan) => new InboundFloor(plan, seed).Work(months.Covered);
}

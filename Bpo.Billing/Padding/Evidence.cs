using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding;

/// <summary>The contacts behind a finding: all are counted, the earliest are kept, whatever order they come in.</summary>
internal sealed class Evidence
{
    private readonly PriorityQueue<BehindFinding, long> kept = new();

    public long Count { get; private set; }

    public IReadOnlyList<BehindFinding> Earliest =>
        [
            .. kept
                .UnorderedItems.Select(item => item.Element)
                .OrderBy(item => item.At)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];

    public void Add(Contact contact, long seconds, string with = "")
    {
        Count++;
        kept.Enqueue(
            new BehindFinding(contact.Id, with, contact.EnqueuedAt, contact.Agent, contact.Queue, seconds),
            -contact.EnqueuedAt.UtcTicks
        );
        if (kept.Count > Finding.MostBehind)
        {
            kept.Dequeue();
        }
    }
}

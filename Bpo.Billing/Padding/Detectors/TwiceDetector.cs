using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding.Detectors;

/// <summary>
/// Facts that need no comparison: one agent on two voice contacts at once, and one customer with two answered contacts of a
/// queue that began within seconds.
/// </summary>
internal sealed class TwiceDetector(FindingKind kind, Charge charge) : Detector(charge)
{
    /// <summary>A transfer overlaps for a moment; a person cannot talk to two customers longer.</summary>
    public const int LeastSharedSeconds = 5;

    /// <summary>Nobody calls, is answered, hangs up and calls again in so few seconds.</summary>
    public const int SecondsApart = 10;

    private readonly List<Contact> contacts = [];

    public override void Add(Contact contact, bool isBefore)
    {
        if (
            !isBefore
            && contact is { IsAnswered: true, Channel: Channel.Voice }
            && (kind == FindingKind.Duplicates ? contact.Customer : contact.Agent).Length > 0
        )
        {
            contacts.Add(contact);
        }
    }

    public override Finding? Read(Money? billed)
    {
        var behind = new Evidence();
        var twice = kind == FindingKind.Duplicates ? Duplicates(behind) : Concurrent(behind);
        var whole = contacts.Sum(contact => (long)contact.TalkSeconds + contact.HoldSeconds);
        return behind.Count == 0
            ? null
            : new Finding(
                kind,
                Charge.Id,
                behind.Count,
                null,
                contacts.Count,
                0,
                Charge is Charge.PerMinute
                    ? PartOf(billed, twice, whole)
                    : PartOf(billed, behind.Count, contacts.Count),
                behind.Earliest,
                behind.Count
            );
    }

    /// <returns>Seconds that two contacts of an agent share.</returns>
    private long Concurrent(Evidence behind)
    {
        var shared = 0L;
        var timed = contacts.Where(contact => contact.AnsweredAt is not null && contact.EndedAt is not null);
        foreach (var agent in timed.GroupBy(contact => contact.Agent, StringComparer.Ordinal))
        {
            Contact? longest = null;
            foreach (
                var contact in agent
                    .OrderBy(contact => contact.AnsweredAt)
                    .ThenBy(contact => contact.Id, StringComparer.Ordinal)
            )
            {
                if (longest is not null && Overlap(longest, contact) is >= LeastSharedSeconds and var seconds)
                {
                    shared += seconds;
                    behind.Add(contact, seconds, longest.Id);
                }

                longest = longest is null || contact.EndedAt > longest.EndedAt ? contact : longest;
            }
        }

        return shared;
    }

    /// <returns>Seconds of the later ones.</returns>
    private long Duplicates(Evidence behind)
    {
        var again = 0L;
        foreach (var customer in contacts.GroupBy(contact => (contact.Customer, contact.Queue, contact.Direction)))
        {
            Contact? before = null;
            foreach (
                var contact in customer
                    .OrderBy(contact => contact.EnqueuedAt)
                    .ThenBy(contact => contact.Id, StringComparer.Ordinal)
            )
            {
                if (before is not null && contact.EnqueuedAt - before.EnqueuedAt <= TimeSpan.FromSeconds(SecondsApart))
                {
                    again += contact.TalkSeconds + contact.HoldSeconds;
                    behind.Add(contact, contact.TalkSeconds, before.Id);
                }

                before = contact;
            }
        }

        return again;
    }

    private static long Overlap(Contact earlier, Contact later)
    {
        var end = earlier.EndedAt < later.EndedAt ? earlier.EndedAt!.Value : later.EndedAt!.Value;
        return (end - later.AnsweredAt!.Value).Ticks / TimeSpan.TicksPerSecond;
    }
}

using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics;

/// <summary>The usage of one clause, already narrowed to its service, its calendar and the period.</summary>
public sealed record MetricUsage
{
    public required IReadOnlyList<Rollup> Cells { get; init; }

    /// <summary>
    /// The contacts of the service, read only by metrics that cannot do with counts. They may begin before and end after
    /// <see cref="Span"/>, so that a repeat across the month end is seen.
    /// </summary>
    public required Func<IEnumerable<Contact>> Contacts { get; init; }

    public required InstantRange Span { get; init; }

    /// <summary>Whether the calendar of the clause is open.</summary>
    public Func<DateTimeOffset, bool> IsOpen { get; init; } = static _ => true;

    /// <summary>The calendar of the clause, for metrics whose clock it is.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>What is known beside contacts, narrowed to the service.</summary>
    public OtherUsage Other { get; init; } = OtherUsage.None;

    /// <summary>Whether a contact is measured, rather than only giving context.</summary>
    public bool Covers(Contact contact) => Span.Contains(contact.EnqueuedAt) && IsOpen(contact.EnqueuedAt);

    /// <summary>The contacts that are measured, without those that only give context.</summary>
    public IEnumerable<Contact> Measured() => Contacts().Where(Covers);
}

using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
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

    /// <summary>Up to when anything is known: the end of the span, or earlier while the period runs.</summary>
    public DateTimeOffset KnownUntil
    {
        get => field == default || field > Span.To ? Span.To : field;
        init;
    }

    /// <summary>Whether the calendar of the clause is open.</summary>
    public Func<DateTimeOffset, bool> IsOpen { get; init; } = static _ => true;

    /// <summary>The calendar of the clause, for metrics whose clock it is.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>What is known beside contacts, narrowed to the service.</summary>
    public OtherUsage Other { get; init; } = OtherUsage.None;

    /// <summary>Whether contacts of the callback channel are offered contacts, beside the requests that asked for them.</summary>
    public bool CountsCallbacks { get; init; }

    /// <summary>Volumes that were announced for the span; of several for one stretch, the one in force.</summary>
    public IReadOnlyList<ForecastInterval> Forecasts { get; init; } = [];

    /// <summary>The surveys whose answers arrived as rows of their own, so that scores on contacts are left aside.</summary>
    public IReadOnlyList<SurveyKind> Surveyed { get; init; } = [];

    /// <summary>The zone of the contract, for metrics that count days.</summary>
    public ContractZone Zone { get; init; } = ContractZone.Utc;

    /// <summary>Whether a contact is measured, rather than only giving context.</summary>
    public bool Covers(Contact contact) => Span.Contains(contact.EnqueuedAt) && IsOpen(contact.EnqueuedAt);

    /// <summary>The contacts that are measured, without those that only give context.</summary>
    public IEnumerable<Contact> Measured() => Contacts().Where(Covers);
}

using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics.Clocks;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Tickets;

/// <summary>
/// A ticket as its contact and its events tell it together; events know more and are believed first. Events that were
/// delivered for themselves stand before those its contact carries.
/// </summary>
internal sealed class Ticket
{
    private readonly Contact? contact;
    private readonly IReadOnlyList<TicketEvent> events;

    private Ticket(string id, Contact? contact, IReadOnlyList<TicketEvent> events)
    {
        (Id, this.contact, this.events) = (id, contact, events);
        Stretches = StretchesOf(CreatedAt, events);
    }

    public string Id { get; }

    public string Queue => contact?.Queue ?? events[0].Queue;

    public DateTimeOffset CreatedAt => contact?.EnqueuedAt ?? events[0].At;

    public IReadOnlyList<TicketEvent> Events => events;

    /// <summary>Whether the changes of its status are known, so that a clock can stand still in some of them.</summary>
    public bool HasHistory => Stretches.Count > 1;

    /// <summary>The statuses in order; the last one lasts. It is new until something else is said.</summary>
    public IReadOnlyList<(TicketStatus Status, InstantRange Span)> Stretches { get; }

    /// <summary>The first public reply of a person; an automatic one never counts.</summary>
    public DateTimeOffset? FirstReplyAt =>
        events.FirstOrDefault(one => one.IsReply && one.At >= CreatedAt)?.At ?? contact?.FirstReplyAt;

    public DateTimeOffset? FirstSolvedAt => HasHistory ? Solved.FirstOrDefault() : contact?.ResolvedAt;

    /// <summary>When it was solved for good; null while it is open, also after a reopening.</summary>
    public DateTimeOffset? SolvedAt =>
        HasHistory
            ? IsOver(Stretches[^1].Status)
                ? Solved.LastOrDefault()
                : null
            : contact?.ResolvedAt ?? (contact?.Resolved == true ? contact.EndedAt ?? contact.EnqueuedAt : null);

    public bool IsReopened =>
        contact?.Reopened == true
        || Stretches.Zip(Stretches.Skip(1)).Any(pair => IsOver(pair.First.Status) && !IsOver(pair.Second.Status));

    /// <summary>A call that was answered is over and no ticket, unless its source says when it was resolved or that it was not.</summary>
    public bool IsWork =>
        HasHistory
        || contact is null
        || contact.ResolvedAt is not null
        || contact.Resolved is not null
        || contact.Channel is Channel.Email or Channel.Social or Channel.Task or Channel.BackOffice;

    private IEnumerable<DateTimeOffset?> Solved =>
        Stretches
            .Select((stretch, index) => (stretch, before: index == 0 ? TicketStatus.New : Stretches[index - 1].Status))
            .Where(pair => IsOver(pair.stretch.Status) && !IsOver(pair.before))
            .Select(pair => (DateTimeOffset?)pair.stretch.Span.From);

    /// <summary>
    /// Contacts of the usage with their events, and tickets of which only events are known. These name their service, or they
    /// could be those of any contact that is not here.
    /// </summary>
    public static IEnumerable<Ticket> All(MetricUsage usage)
    {
        var histories = usage
            .Other.TicketEvents.GroupBy(one => one.Ticket, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<TicketEvent>)[.. group.OrderBy(one => one.At)],
                StringComparer.Ordinal
            );
        foreach (var work in usage.Contacts())
        {
            yield return new Ticket(work.Id, work, histories.GetValueOrDefault(work.Id) ?? TicketHistory.Of(work));
            histories.Remove(work.Id);
        }

        foreach (var (id, events) in histories.Where(history => history.Value[0].Service.Length > 0))
        {
            yield return new Ticket(id, null, events);
        }
    }

    /// <summary>Seconds from creation to an instant on the calendar's clock, without the time in some statuses.</summary>
    public decimal Elapsed(DateTimeOffset until, ServiceCalendar? calendar, IReadOnlyList<TicketStatus> paused)
    {
        if (paused.Count == 0)
        {
            return OpenTime.Between(CreatedAt, until, calendar);
        }

        return Stretches
            .Where(stretch => !paused.Contains(stretch.Status) && !IsOver(stretch.Status))
            .Sum(stretch =>
                OpenTime.Between(stretch.Span.From, stretch.Span.To < until ? stretch.Span.To : until, calendar)
            );
    }

    private static bool IsOver(TicketStatus status) => status is TicketStatus.Solved or TicketStatus.Closed;

    private static List<(TicketStatus, InstantRange)> StretchesOf(
        DateTimeOffset created,
        IReadOnlyList<TicketEvent> events
    )
    {
        var stretches = new List<(TicketStatus Status, InstantRange Span)>
        {
            (TicketStatus.New, new InstantRange(created, DateTimeOffset.MaxValue)),
        };
        foreach (var change in events.Where(one => one.Status is not null))
        {
            // A status stamped before the creation was there from the creation on.
            var at = change.At > created ? change.At : created;
            stretches[^1] = (stretches[^1].Status, stretches[^1].Span with { To = at });
            stretches.Add((change.Status!.Value, new InstantRange(at, DateTimeOffset.MaxValue)));
        }

        return stretches;
    }
}

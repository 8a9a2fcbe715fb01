using Bpo.Domain.Metrics.Clocks;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Tickets;

/// <summary>The event that stops the clock of a ticket.</summary>
public enum Milestone
{
    /// <summary>The first public reply of a person; an automatic one never counts.</summary>
    FirstReply,

    /// <summary>The last time it was solved; a reopened ticket goes on.</summary>
    Resolved,

    /// <summary>The first time it was solved, whatever came after.</summary>
    FirstResolved,
}

/// <summary>The time from creation to a milestone, counted only while the clause's calendar is open.</summary>
public sealed record ElapsedTime : ClockMetric
{
    public required Milestone Milestone { get; init; }

    /// <summary>
    /// Statuses in which the clock stands still: pending waits for the customer. Time in which a ticket counted as solved
    /// then does not count either. Tickets without a history stand outside, for nobody knows how long they waited.
    /// </summary>
    public IReadOnlyList<TicketStatus> PausedIn { get; init; } = [];

    public override string Kind => Milestone == Milestone.FirstReply ? "first-response-time" : "resolution-time";

    private protected override IEnumerable<ClockSample> Clocks(MetricUsage usage) =>
        Ticket
            .All(usage)
            .Where(ticket => usage.Span.Contains(ticket.CreatedAt) && (PausedIn.Count == 0 || ticket.HasHistory))
            .Select(ticket => new ClockSample(
                ticket.CreatedAt,
                ticket.Queue,
                ticket.Id,
                ReachedAt(ticket) is { } at ? ticket.Elapsed(at, usage.Calendar, PausedIn) : null
            ));

    private DateTimeOffset? ReachedAt(Ticket ticket) =>
        Milestone switch
        {
            Milestone.FirstReply => ticket.FirstReplyAt,
            Milestone.FirstResolved => ticket.FirstSolvedAt,
            _ => ticket.SolvedAt,
        };
}

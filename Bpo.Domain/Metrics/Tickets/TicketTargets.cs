using System.Globalization;
using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Tickets;

/// <summary>
/// Tickets that reached a milestone in time ÷ (those, the late ones, and the open ones that are overdue). One that is open
/// and still has time does not count yet.
/// </summary>
/// <param name="WithinSeconds">Null where the contract leaves the counting to others.</param>
public sealed record TicketTargets(Milestone Milestone, int? WithinSeconds, IReadOnlyList<TicketStatus> PausedIn)
    : CountedRatio
{
    private const string InTarget = "inTarget";
    private const string Late = "late";
    private const string Overdue = "overdue";
    private const string NotDue = "notDue";

    public override string Kind => "ticket-sla";

    public override Explanation Formula =>
        WithinSeconds is { } seconds
            ? Explanation.Of(
                "formula.ticket-sla.Within",
                (seconds / 60m).ToString("0.##", CultureInfo.InvariantCulture)
            )
            : Explanation.Of("formula.ticket-sla");

    public override bool ReadsContacts => WithinSeconds is not null;

    public override bool UsesCalendarAsClock => true;

    protected override IReadOnlyList<string> Part => [InTarget];

    protected override IReadOnlyList<string> Whole => [InTarget, Late, Overdue];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        WithinSeconds is { } seconds
            ? Ticket
                .All(usage)
                .Where(ticket => usage.Span.Contains(ticket.CreatedAt) && ticket.IsWork)
                .Select(ticket => new CountsAt(
                    ticket.CreatedAt,
                    ticket.Queue,
                    Counts.Of((StateOf(ticket, seconds, usage), 1)),
                    ticket.Id
                ))
            : [];

    private string StateOf(Ticket ticket, int seconds, MetricUsage usage)
    {
        var reached = Milestone switch
        {
            Milestone.FirstReply => ticket.FirstReplyAt,
            Milestone.FirstResolved => ticket.FirstSolvedAt,
            _ => ticket.SolvedAt,
        };
        var isInTime = ticket.Elapsed(reached ?? usage.KnownUntil, usage.Calendar, PausedIn) <= seconds;
        return (reached is not null, isInTime) switch
        {
            (true, true) => InTarget,
            (true, false) => Late,
            (false, true) => NotDue,
            _ => Overdue,
        };
    }
}

using Bpo.Domain.Metrics.Counted;

namespace Bpo.Domain.Metrics.Tickets;

/// <summary>Tickets that were solved and came back, over all that were ever solved.</summary>
public sealed record ReopenRate : CountedRatio
{
    private const string Reopened = "reopened";
    private const string Solved = "solved";

    public override string Kind => "reopen-rate";

    public override bool ReadsContacts => true;

    protected override IReadOnlyList<string> Part => [Reopened];

    protected override IReadOnlyList<string> Whole => [Solved];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        Ticket
            .All(usage)
            .Where(ticket =>
                usage.Span.Contains(ticket.CreatedAt)
                && usage.IsOpen(ticket.CreatedAt)
                && (ticket.IsReopened || ticket.FirstSolvedAt is not null || ticket.SolvedAt is not null)
            )
            .Select(ticket => new CountsAt(
                ticket.CreatedAt,
                ticket.Queue,
                Counts.Of((Solved, 1), (Reopened, ticket.IsReopened ? 1 : 0)),
                ticket.Id
            ));
}

using Bpo.Billing.Ingestion.Tickets;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Incidents;

/// <summary>An incident while its rows are gathered.</summary>
internal sealed class Incident(string number)
{
    public string Number => number;

    public StatusHistory History { get; } = new(IncidentStates.IsDone);

    public List<string> Raw { get; } = [];

    public int Line { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>Of the last row.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public string State { get; set; } = "";

    public string Group { get; set; } = "";

    public string Assignee { get; set; } = "";

    public string Caller { get; set; } = "";

    public string ContactType { get; set; } = "";

    public string Priority { get; set; } = "";

    public string Category { get; set; } = "";

    public int Reopens { get; set; }

    public int Reassignments { get; set; }

    /// <summary>
    /// The states in the words of contracts. An incident that was closed without a row of its resolution was solved when its
    /// stamp says.
    /// </summary>
    public IEnumerable<(DateTimeOffset At, TicketStatus Status)> Told()
    {
        var changes = History.Changes(IncidentStates.StatusOf).ToList();
        var open = changes.FindLastIndex(change => change.Status is not (TicketStatus.Solved or TicketStatus.Closed));
        if (
            ResolvedAt is { } at
            && open >= 0
            && open < changes.Count - 1
            && at > changes[open].At
            && at < changes[open + 1].At
        )
        {
            changes.Insert(open + 1, (at, TicketStatus.Solved));
        }

        return changes;
    }
}

using Bpo.Billing.Ingestion.Tickets;

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
}

namespace Bpo.Domain.Usage;

/// <summary>Something that happened to a ticket.</summary>
/// <param name="Ticket">The id of the contact it belongs to.</param>
/// <param name="Status">The status since then; null for a comment.</param>
/// <param name="IsPublic">Whether the customer sees it; a note between agents is not.</param>
public sealed record TicketEvent(
    string Ticket,
    DateTimeOffset At,
    TicketStatus? Status,
    TicketActor By,
    bool IsPublic,
    string Queue,
    string Service
)
{
    public bool IsReply => Status is null && IsPublic && By == TicketActor.Agent;

    public bool IsFromCustomer => Status is null && IsPublic && By == TicketActor.Customer;
}

/// <summary>Who waits for whom, as ticket desks name it.</summary>
public enum TicketStatus
{
    New,
    Open,

    /// <summary>Waiting for the customer.</summary>
    Pending,

    /// <summary>Waiting for somebody else.</summary>
    Hold,
    Solved,
    Closed,
}

public enum TicketActor
{
    Customer,
    Agent,

    /// <summary>A trigger or a bot; its reply never counts as an answer.</summary>
    Automation,
}

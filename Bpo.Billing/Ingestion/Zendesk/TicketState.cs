using Bpo.Billing.Ingestion.Tickets;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Zendesk;

/// <summary>A ticket while its records are gathered, from whichever of Zendesk's tables they come.</summary>
internal sealed class TicketState(string id)
{
    public string Id => id;

    public StatusHistory History { get; } = new(status => status is "solved" or "closed");

    /// <summary>Public comments, by whom and when; told apart from the requester's own at the end.</summary>
    public List<(DateTimeOffset At, string Author)> Comments { get; } = [];

    public int Line { get; set; }

    /// <summary>The ticket's own record; empty until it has come.</summary>
    public string Raw { get; set; } = "";

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>As a metric set or metric event says.</summary>
    public DateTimeOffset? RepliedAt { get; set; }

    /// <summary>As a metric set says.</summary>
    public DateTimeOffset? SolvedAt { get; set; }

    /// <summary>Calendar minutes to the first reply, as a metric set says.</summary>
    public int? ReplyMinutes { get; set; }

    public int Reopens { get; set; }

    public string Status { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Priority { get; set; } = "";

    public string Group { get; set; } = "";

    public string Assignee { get; set; } = "";

    public string Requester { get; set; } = "";

    public bool IsSolved => Status is "solved" or "closed";

    public DateTimeOffset? FirstReply() =>
        RepliedAt
        ?? Comments
            .Where(comment => Requester.Length > 0 && comment.Author != Requester)
            .Select(comment => (DateTimeOffset?)comment.At)
            .Min()
        ?? (ReplyMinutes is { } minutes ? CreatedAt?.AddMinutes(minutes) : null);

    /// <summary>Statuses and public comments; one of an agent that the desk itself did not count as the reply came from a rule.</summary>
    public string Told() =>
        TicketHistory.Write(
            History.Changes(StatusOf),
            Comments.Where(_ => Requester.Length > 0).Select(comment => (comment.At, ActorOf(comment)))
        );

    private TicketActor ActorOf((DateTimeOffset At, string Author) comment) =>
        comment.Author == Requester ? TicketActor.Customer
        : comment.At < RepliedAt ? TicketActor.Automation
        : TicketActor.Agent;

    private static TicketStatus? StatusOf(string status) =>
        status switch
        {
            "new" => TicketStatus.New,
            "open" => TicketStatus.Open,
            "pending" => TicketStatus.Pending,
            "hold" or "on-hold" => TicketStatus.Hold,
            "solved" => TicketStatus.Solved,
            "closed" => TicketStatus.Closed,
            _ => null,
        };
}

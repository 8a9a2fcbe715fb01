using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Zendesk;

/// <summary>Tells Zendesk's records apart by their fields and adds each to its ticket. Minutes are minutes here, times UTC.</summary>
internal sealed class TicketRecords(ReadingRules rules, Dictionary<string, TicketState> tickets)
{
    private readonly DraftWriter writer = new(
        rules with
        {
            Zone = Domain.Time.ContractZone.Utc,
        },
        new StampReader(rules with { Zone = Domain.Time.ContractZone.Utc }),
        DurationUnit.Seconds
    );

    /// <summary>False for a record that says nothing about tickets: a schedule, a policy.</summary>
    /// <param name="draft">Takes the first fault.</param>
    public bool Add(FieldRow row, ContactDraft draft)
    {
        if (row["field_name"].Length > 0)
        {
            AddChange(row, draft);
        }
        else if (row["metric"].Length > 0 && row["time"].Length > 0)
        {
            AddMetricEvent(row, draft);
        }
        else if (row["ticket_id"].Length > 0 && row["public"].Length > 0)
        {
            AddComment(row, draft);
        }
        else if (row["ticket_id"].Length > 0 && HasMetrics(row))
        {
            AddMetricSet(row, draft);
        }
        else if (row["id"].Length > 0 && row["created_at"].Length > 0 && row["requester_id"].Length > 0)
        {
            AddTicket(row, draft);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool HasMetrics(FieldRow row) =>
        row.FirstOf("reopens", "replies", "solved_at", "reply_time_in_minutes/calendar").Length > 0;

    private void AddTicket(FieldRow row, ContactDraft draft)
    {
        var ticket = Ticket(row["id"]);
        ticket.Line = row.Line;
        ticket.Raw = row.Raw;
        ticket.CreatedAt = writer.Moment(draft, "created_at", row["created_at"]);
        ticket.UpdatedAt = writer.Moment(draft, "updated_at", row["updated_at"]);
        ticket.Status = row["status"];
        ticket.Channel = row.FirstOf("via_channel", "via/channel");
        ticket.Priority = row["priority"];
        ticket.Group = row["group_id"];
        ticket.Assignee = row["assignee_id"];
        ticket.Requester = row["requester_id"];
    }

    private void AddChange(FieldRow row, ContactDraft draft)
    {
        if (row["field_name"] == "status" && writer.Moment(draft, "updated", row["updated"]) is { } at)
        {
            Ticket(row["ticket_id"]).History.Add(at, row["value"]);
        }
    }

    private void AddComment(FieldRow row, ContactDraft draft)
    {
        var isPublic = row["public"] is "TRUE" or "true" or "True";
        if (isPublic && writer.Moment(draft, "created", row.FirstOf("created", "created_at")) is { } at)
        {
            Ticket(row["ticket_id"]).Comments.Add((at, row.FirstOf("user_id", "author_id")));
        }
    }

    /// <summary>The first answer fulfils the first instance of reply_time; an update of the status is no answer.</summary>
    private void AddMetricEvent(FieldRow row, ContactDraft draft)
    {
        var isFirstReply = row["metric"] == "reply_time" && row["type"] == "fulfill" && row["instance_id"] is "1" or "";
        if (isFirstReply && writer.Moment(draft, "time", row["time"]) is { } at)
        {
            var ticket = Ticket(row["ticket_id"]);
            ticket.RepliedAt = ticket.RepliedAt < at ? ticket.RepliedAt : at;
        }
    }

    private void AddMetricSet(FieldRow row, ContactDraft draft)
    {
        var ticket = Ticket(row["ticket_id"]);
        ticket.SolvedAt = writer.Moment(draft, "solved_at", row["solved_at"]);
        ticket.ReplyMinutes = writer.Seconds(
            draft,
            "reply_time_in_minutes",
            row.FirstOf("reply_time_in_minutes/calendar", "reply_time_in_minutes_calendar")
        );
        ticket.Reopens = writer.Seconds(draft, "reopens", row["reopens"]) ?? 0;
    }

    private TicketState Ticket(string id)
    {
        if (!tickets.TryGetValue(id, out var ticket))
        {
            tickets.Add(id, ticket = new TicketState(id));
        }

        return ticket;
    }
}

using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Zendesk;

/// <summary>
/// Tickets to contacts. The files of one delivery tell different things of a ticket, so all are read before any is told. A
/// ticket nobody has answered or solved yet is held.
/// </summary>
/// <param name="held">Tickets an earlier file left unanswered.</param>
internal sealed class TicketReader(SourceProfile profile, string source, ReadLimits limits, IReadOnlyList<string> held)
    : IContactReader
{
    private IReadOnlyList<string> waiting = held;
    private static readonly string[] Lists =
    [
        "tickets",
        "ticket_metric_events",
        "metric_sets",
        "ticket_metrics",
        "comments",
    ];

    private readonly Dictionary<string, TicketState> tickets = new(StringComparer.Ordinal);
    private TicketRecords? records;

    private TicketRecords Records => records ??= new TicketRecords(profile.Rules, tickets);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var record in HeldRecords.Read(waiting))
        {
            Records.Add(new MemberRow(0, record), new ContactDraft());
        }

        waiting = [];
        var found = new FieldRows(profile.Dialect, limits, [], Lists).Read(text);
        foreach (var row in GatheredRows.Read(found, Gather, () => tickets.Count, limits))
        {
            yield return row;
        }
    }

    public IEnumerable<UsageRow> Finish() => tickets.Values.Select(Finish);

    private UsageRow Gather(FieldRow row)
    {
        var draft = new ContactDraft();
        var isKnown = Records.Add(row, draft);
        return draft.Fault is not null
            ? ContactRules.Finish(draft, profile.Rules, source, row.Line, row.Raw)
            : new UsageRow.Skipped(row.Line, isKnown ? null : WarningCodes.UnknownEvent);
    }

    private UsageRow Finish(TicketState ticket)
    {
        var replied = ticket.FirstReply();
        return ticket.CreatedAt is null ? new UsageRow.Skipped(ticket.Line, WarningCodes.OrphanLeg)
            : ticket.Status == "deleted" ? new UsageRow.Filtered(ticket.Line, "deleted")
            : replied is null && !ticket.IsSolved ? Open(ticket)
            : ContactRules.Finish(Draft(ticket, replied), profile.Rules, source, ticket.Line, ticket.Raw);
    }

    private static UsageRow.Held Open(TicketState ticket) =>
        new(ticket.Line, ticket.Id, "still-open", ticket.Raw) { Revision = ticket.UpdatedAt?.ToUnixTimeMilliseconds() };

    private ContactDraft Draft(TicketState ticket, DateTimeOffset? replied)
    {
        var draft = new ContactDraft
        {
            Id = ticket.Id,
            Revision = ticket.UpdatedAt?.ToUnixTimeMilliseconds() ?? 0,
            Channel = ChannelOf(ticket.Channel),
            Queue = ticket.Group,
            Agent = ticket.Assignee,
            Customer = profile.Rules.Customers.TokenOf(ticket.Requester),
            EnqueuedAt = ticket.CreatedAt,
            AnsweredAt = replied,
            FirstReplyAt = replied,
            ResolvedAt = ticket.IsSolved ? ticket.SolvedAt ?? ticket.History.SolvedAt() : null,
            TalkSeconds = 0,
            Outcome = Outcome.Answered,
            Resolved = ticket.IsSolved,
            Reopened = ticket.Reopens > 0 || ticket.History.WasReopened(),
            Disposition = ticket.Status,
        };
        if (ticket.Priority.Length > 0)
        {
            draft.Keep("priority", ticket.Priority);
        }

        if (ticket.History.Count > 0)
        {
            draft.Keep("statuses", ticket.History.Text());
        }

        if (ticket.Told() is { Length: > 0 } told)
        {
            draft.Keep(TicketHistory.Attribute, told);
        }

        return draft;
    }

    private static Channel ChannelOf(string via) =>
        via switch
        {
            "chat" or "native_messaging" or "messaging" => Channel.Chat,
            "voice" or "phone" or "phone_call_inbound" or "phone_call_outbound" => Channel.Voice,
            "sms" => Channel.Sms,
            "facebook" or "twitter" or "instagram_dm" or "whatsapp" or "line" or "wechat" => Channel.Social,
            _ => Channel.Email,
        };
}

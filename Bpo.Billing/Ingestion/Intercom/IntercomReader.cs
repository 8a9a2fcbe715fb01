using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Intercom;

/// <summary>
/// One conversation, one contact: answered at the first reply of a teammate, or of the customer where we began it. One that was
/// closed without a reply was given up; one that is open without a reply is held.
/// </summary>
internal sealed class IntercomReader(ReadingRules rules, string source, ReadLimits limits) : IContactReader
{
    private readonly DraftWriter writer = new(
        rules,
        new StampReader(rules, [StampPattern.Find(StampPattern.UnixSeconds)!]),
        DurationUnit.Seconds
    );

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits, "conversations", "data"))
        {
            using (document)
            {
                yield return rejected ?? Row(new MemberRow(record.Line, document!.RootElement));
            }
        }
    }

    private UsageRow Row(MemberRow row)
    {
        var draft = Draft(row);
        var isWaiting = draft is { Fault: null, FirstReplyAt: null, Id.Length: > 0 } && row["state"] != "closed";
        return isWaiting
            ? new UsageRow.Held(row.Line, draft.Id, "still-open", ReadLimits.Cap(row.Raw))
            : ContactRules.Finish(draft, rules, source, row.Line, row.Raw);
    }

    private ContactDraft Draft(MemberRow row)
    {
        var isOurs = row["source/author/type"] is "admin" or "bot";
        var draft = new ContactDraft
        {
            Id = row["id"],
            Channel = ChannelOf(row.FirstOf("source/type", "source/delivered_as")),
            Direction = isOurs ? Direction.Outbound : Direction.Inbound,
            Queue = row["team_assignee_id"],
            Agent = row["admin_assignee_id"],
            Customer = rules.Customers.TokenOf(row["source/author/id"]),
            TalkSeconds = 0,
            Resolved = row["state"] == "closed",
            Reopened = row["statistics/count_reopens"] is not ("" or "0"),
            Transferred =
                int.TryParse(row["statistics/count_assignments"], Invariant.Culture, out var assignments)
                && assignments > 1,
            Disposition = row["state"],
        };
        DateTimeOffset? Moment(string name) => writer.Moment(draft, name, row[name]);
        draft.Revision = Moment("updated_at")?.ToUnixTimeSeconds() ?? 0;
        draft.EnqueuedAt = Moment("created_at");
        draft.FirstReplyAt = Moment(isOurs ? "statistics/first_contact_reply_at" : "statistics/first_admin_reply_at");
        draft.AnsweredAt = draft.FirstReplyAt;
        draft.ResolvedAt = draft.Resolved == true ? Moment("statistics/last_close_at") : null;
        draft.EndedAt = draft.ResolvedAt;
        draft.Outcome =
            draft.FirstReplyAt is not null ? Outcome.Answered
            : isOurs ? Outcome.NoAnswer
            : Outcome.Abandoned;
        Keep(draft, "priority", row["priority"]);
        Keep(draft, "slaName", row["sla_applied/sla_name"]);
        Keep(draft, "slaStatus", row["sla_applied/sla_status"]);
        return draft;
    }

    /// <summary>What Intercom itself says of its promise is shown and judges nothing: it is set only at the next reply.</summary>
    private static void Keep(ContactDraft draft, string attribute, string value)
    {
        if (value.Length > 0)
        {
            draft.Keep(attribute, value);
        }
    }

    private static Channel ChannelOf(string type) =>
        type switch
        {
            "email" => Channel.Email,
            "sms" => Channel.Sms,
            "phone_call" or "phone_switch" => Channel.Voice,
            "facebook" or "twitter" or "instagram" or "whatsapp" => Channel.Social,
            _ => Channel.Chat,
        };
}

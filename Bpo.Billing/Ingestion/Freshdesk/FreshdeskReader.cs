using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Tickets;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Freshdesk;

/// <summary>
/// One ticket, one contact: answered at the first response, or where none was written when it was resolved. A ticket with
/// neither is held.
/// </summary>
internal sealed class FreshdeskReader(ReadingRules rules, string source, ReadLimits limits) : IContactReader
{
    private readonly DraftWriter writer = new(rules, new StampReader(rules), DurationUnit.Seconds);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits, "tickets", "results"))
        {
            using (document)
            {
                yield return rejected ?? Row(new MemberRow(record.Line, document!.RootElement));
            }
        }
    }

    private UsageRow Row(MemberRow row)
    {
        var isDeleted = row["deleted"] == "true" || row["spam"] == "true";
        if (isDeleted)
        {
            return new UsageRow.Filtered(row.Line, row["spam"] == "true" ? "spam" : "deleted");
        }

        var draft = Draft(row);
        var isOpen = draft is { Fault: null, FirstReplyAt: null, Resolved: not true };
        return isOpen && draft.Id.Length > 0
            ? new UsageRow.Held(row.Line, draft.Id, "still-open", ReadLimits.Cap(row.Raw))
            : ContactRules.Finish(draft, rules, source, row.Line, row.Raw);
    }

    private ContactDraft Draft(MemberRow row)
    {
        var draft = new ContactDraft();
        DateTimeOffset? Moment(string name) => writer.Moment(draft, name, row[name]);
        var updated = Moment("updated_at");
        var replied = Moment("stats/first_responded_at");
        var resolved = Moment("stats/resolved_at") ?? Moment("stats/closed_at");
        var isDone = FreshdeskStatus.IsDone(row["status"]);
        draft.Id = row["id"];
        draft.Revision = updated?.ToUnixTimeSeconds() ?? 0;
        draft.Channel = FreshdeskStatus.ChannelOf(row["source"]);
        draft.Queue = row["group_id"];
        draft.Agent = row["responder_id"];
        draft.Customer = rules.Customers.TokenOf(row["requester_id"]);
        draft.EnqueuedAt = Moment("created_at");
        draft.FirstReplyAt = replied;
        draft.ResolvedAt = isDone ? resolved ?? updated : null;
        draft.AnsweredAt = replied ?? draft.ResolvedAt;
        draft.TalkSeconds = 0;
        draft.Outcome = Outcome.Answered;
        draft.Resolved = isDone;
        draft.Reopened = Moment("stats/reopened_at") is not null;
        draft.Reason = row["type"];
        draft.Disposition = FreshdeskStatus.NameOf(row["status"]);
        if (FreshdeskStatus.PriorityOf(row["priority"]) is { } priority)
        {
            draft.Keep("priority", priority);
        }

        Tell(draft, Moment);
        return draft;
    }

    /// <summary>The few moments Freshdesk prints: a ticket that was pending more than once tells only of the last time.</summary>
    private static void Tell(ContactDraft draft, Func<string, DateTimeOffset?> moment)
    {
        var history = new StatusHistory(status => status == "resolved");
        void Add(DateTimeOffset? at, string status)
        {
            if (at is { } known)
            {
                history.Add(known, status);
            }
        }

        Add(draft.EnqueuedAt, "open");
        Add(moment("stats/pending_since"), "pending");
        Add(moment("stats/reopened_at"), "open");
        Add(draft.ResolvedAt, "resolved");
        draft.Keep("statuses", history.Text());
    }
}

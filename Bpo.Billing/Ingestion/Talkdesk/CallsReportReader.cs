using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Talkdesk;

/// <summary>One row, one contact. A missed call rang agents and nobody took it; that is not an abandoned one.</summary>
internal sealed class CallsReportReader(SourceProfile profile, string source, ReadLimits limits, CallsPayload payload)
    : IContactReader
{
    private readonly ReadingRules rules = profile.Rules;
    private readonly DraftWriter writer = new(profile.Rules, new StampReader(profile.Rules), payload.Unit);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        var rows = new FieldRows(profile.Dialect, limits, [payload.Id, payload.Type, payload.Start], "entries");
        foreach (var (row, otherwise) in rows.Read(text))
        {
            yield return otherwise ?? ContactRules.Finish(Draft(row!), rules, source, row!.Line, row.Raw);
        }
    }

    private ContactDraft Draft(FieldRow row)
    {
        var type = row[payload.Type];
        var draft = new ContactDraft
        {
            Id = row[payload.Id],
            Channel = IsYes(row[payload.Callback]) ? Channel.Callback : Channel.Voice,
            Direction = type.StartsWith("outbound", StringComparison.Ordinal) ? Direction.Outbound : Direction.Inbound,
            Queue = row[payload.Queue],
            Agent = row[payload.Agent],
            Customer = rules.Customers.TokenOf(row.FirstOf(payload.Customer, "customer_phone_number")),
            Transferred = IsYes(row[payload.Transfer]),
            Disposition = row["disposition_code"],
        };
        if (draft.Id.Length == 0)
        {
            draft.Reject(
                payload.Id,
                RowCodes.MissingValue,
                $"'{payload.Id}' is empty: the payload may be the other one."
            );
        }

        if (row["data_status"] is "Damaged" or "damaged")
        {
            draft.Reject("data_status", RowCodes.BadDuration, "Talkdesk marks the record as damaged.");
        }

        writer.Set(draft, "enqueuedAt", payload.Start, row[payload.Start]);
        writer.Set(draft, "endedAt", payload.End, row[payload.End]);
        writer.Set(draft, "talkSeconds", "talk_time", row["talk_time"]);
        writer.Set(draft, "holdSeconds", payload.Hold, row[payload.Hold]);
        writer.Set(draft, "ringSeconds", "total_ringing_time", row["total_ringing_time"]);
        writer.Set(draft, "csat", "csat_score", row["csat_score"]);
        draft.Outcome = OutcomeOf(type, draft);
        var wait = draft.Outcome == Outcome.Abandoned ? row.FirstOf("abandon_time", payload.Wait) : row[payload.Wait];
        writer.Set(draft, "waitSeconds", payload.Wait, wait);
        if (draft is { Outcome: Outcome.Answered, EnqueuedAt: { } enqueued })
        {
            draft.AnsweredAt = enqueued.AddSeconds(draft.WaitSeconds ?? 0);
        }

        return draft;
    }

    private static Outcome? OutcomeOf(string type, ContactDraft draft)
    {
        switch (type)
        {
            case "inbound":
                return Outcome.Answered;
            case "outbound":
                return draft.TalkSeconds > 0 ? Outcome.Answered : Outcome.NoAnswer;
            case "abandoned" or "short_abandoned":
                return Outcome.Abandoned;
            case "missed" or "outbound_missed":
                return Outcome.NoAnswer;
            case "voicemail":
                return Outcome.Voicemail;
            default:
                draft.Reject("type", RowCodes.UnknownWord, $"'{type}' is no type of a call.");
                return null;
        }
    }

    private static bool IsYes(string word) => word is "true" or "TRUE" or "True" or "Yes" or "yes" or "1";
}

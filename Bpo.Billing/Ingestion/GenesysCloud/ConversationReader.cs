using System.Text.Json;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.GenesysCloud;

/// <summary>
/// Conversations to contacts. The queue is the first that took the conversation, the wait the printed time to answer, talk,
/// hold and wrap-up those of the agents who handled it: an agent who did not respond may carry wrap-up time too.
/// </summary>
internal sealed class ConversationReader(ReadingRules rules, string source, ReadLimits limits) : IContactReader
{
    private readonly DraftWriter writer = new(rules, new StampReader(rules), DurationUnit.Milliseconds);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits, "conversations"))
        {
            using (document)
            {
                yield return rejected ?? ReadConversation(document!.RootElement, record);
            }
        }
    }

    private UsageRow ReadConversation(JsonElement element, JsonRecord record)
    {
        var conversation = new Conversation(element);
        if (conversation.Id.Length > 0 && conversation.End.Length == 0)
        {
            var raw = ReadLimits.Cap(JsonSerializer.Serialize(element));
            return new UsageRow.Held(record.Line, conversation.Id, "still-connected", raw);
        }

        if (!conversation.IsOutbound && conversation.Queues.Count == 0 && conversation.Handling.Count == 0)
        {
            return new UsageRow.Filtered(record.Line, "never-queued");
        }

        return ContactRules.Finish(Draft(conversation), rules, source, record.Line, record.Text.Span);
    }

    private ContactDraft Draft(Conversation conversation)
    {
        var customer = conversation.Customer;
        var queue = conversation.Queues is [var entered, ..] ? entered : null;
        var handling = conversation.Handling;
        var draft = new ContactDraft
        {
            Id = conversation.Id,
            Channel = ChannelOf(customer?.Media ?? queue?.Media ?? ""),
            Direction = conversation.IsOutbound ? Direction.Outbound : Direction.Inbound,
            Queue = queue is null ? "" : Named(queue.ParticipantName, queue.QueueId),
            Agent = handling.Count == 0 ? "" : Named(handling[0].UserId, handling[0].ParticipantName),
            Customer = rules.Customers.TokenOf(customer?.CallerAddress ?? ""),
            Outcome = OutcomeOf(conversation),
            Transferred = handling.Count > 1 || conversation.Has("nTransferred"),
            Disposition = handling.Count == 0 ? "" : handling[^1].WrapUpCode,
        };
        writer.Set(draft, "enqueuedAt", "segmentStart", queue?.Start ?? conversation.Start);
        writer.Set(draft, "endedAt", "segmentEnd", customer?.End is { Length: > 0 } end ? end : conversation.End);
        if (handling.Count > 0)
        {
            writer.Set(draft, "answeredAt", "segmentStart", handling[0].AnsweredAt);
            Set(draft, "waitSeconds", "tAnswered", handling[0].Metric("tAnswered"));
        }
        else
        {
            Set(draft, "waitSeconds", "tAbandon", Total(conversation.Queues, "tAbandon", "tWait"));
        }

        Set(draft, "talkSeconds", "tTalk", Total(handling, "tTalkComplete", "tTalk"));
        Set(draft, "holdSeconds", "tHeld", Total(handling, "tHeldComplete", "tHeld"));
        Set(draft, "wrapSeconds", "tAcw", Total(handling, "tAcw", "tAcw"));
        return draft;
    }

    /// <summary>Over all sessions the one metric, or the other where a session lacks it; null where all lack both.</summary>
    private static decimal? Total(IReadOnlyList<Session> sessions, string metric, string other)
    {
        var values = sessions
            .Select(session => session.Metric(metric) ?? session.Metric(other))
            .OfType<decimal>()
            .ToList();
        return values.Count == 0 ? null : values.Sum();
    }

    private void Set(ContactDraft draft, string member, string metric, decimal? milliseconds) =>
        writer.Set(draft, member, metric, milliseconds?.ToString(Invariant.Culture) ?? "");

    private static Outcome OutcomeOf(Conversation conversation) =>
        conversation.Handling.Count > 0 ? Outcome.Answered
        : conversation.HasPurpose("voicemail") || conversation.Has("tVoicemail") ? Outcome.Voicemail
        : conversation.Customer?.Media == "callback" ? Outcome.Callback
        : conversation.Has("tAbandon") ? Outcome.Abandoned
        : conversation.IsOutbound ? Outcome.NoAnswer
        : conversation.Has("tFlowOut") || conversation.Has("nOutboundAttempted") ? Outcome.Overflowed
        : Outcome.Abandoned;

    private static Channel ChannelOf(string media) =>
        media switch
        {
            "chat" or "message" or "webmessaging" => Channel.Chat,
            "email" => Channel.Email,
            "callback" => Channel.Callback,
            "video" or "cobrowse" or "screenshare" => Channel.Video,
            _ => Channel.Voice,
        };

    private static string Named(string name, string other) => name.Length > 0 ? name : other;
}

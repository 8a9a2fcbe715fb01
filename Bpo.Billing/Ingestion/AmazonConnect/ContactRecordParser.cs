using System.Text.Json;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.AmazonConnect;

/// <summary>Reads the members of a contact record that matter; all others are left alone, as the data model asks.</summary>
internal sealed class ContactRecordParser(ReadingRules rules)
{
    private readonly DraftWriter writer = new(rules, new StampReader(rules), DurationUnit.Seconds);

    /// <param name="draft">Takes the first fault.</param>
    public ContactRecord Read(JsonElement record, int line, ContactDraft draft)
    {
        var id = record.TextOf("ContactId");
        var initial = record.TextOf("InitialContactId");
        if (id.Length == 0)
        {
            draft.Reject("ContactId", RowCodes.MissingValue, "'ContactId' is empty.");
        }

        return new ContactRecord(
            line,
            id,
            initial.Length == 0 ? id : initial,
            record.TextOf("PreviousContactId"),
            record.TextOf("NextContactId"),
            record.TextOf("Channel"),
            record.TextOf("InitiationMethod"),
            rules.Customers.TokenOf(record.TextOf("CustomerEndpoint", "Address")),
            Moment(record, draft, "LastUpdateTimestamp"),
            Moment(record, draft, "InitiationTimestamp"),
            Moment(record, draft, "ConnectedToSystemTimestamp"),
            Moment(record, draft, "DisconnectTimestamp"),
            ReadQueue(record, draft),
            ReadAgent(record, draft),
            record.Find("TransferCompletedTimestamp") is not null,
            record.TextOf("DisconnectReason"),
            JsonSerializer.Serialize(record)
        );
    }

    private ContactRecord.Stay? ReadQueue(JsonElement record, ContactDraft draft)
    {
        if (record.Find("Queue") is not { } queue)
        {
            return null;
        }

        var enqueued = Moment(record, draft, "Queue", "EnqueueTimestamp");
        var name = queue.TextOf("Name");
        return enqueued is { } at
            ? new ContactRecord.Stay(
                name.Length == 0 ? queue.TextOf("ARN") : name,
                at,
                Seconds(record, draft, "Queue", "Duration")
            )
            : null;
    }

    private ContactRecord.Handling? ReadAgent(JsonElement record, ContactDraft draft) =>
        record.Find("Agent") is { } agent
            ? new ContactRecord.Handling(
                agent.TextOf("Username"),
                Moment(record, draft, "Agent", "ConnectedToAgentTimestamp"),
                Seconds(record, draft, "Agent", "AgentInteractionDuration"),
                Seconds(record, draft, "Agent", "CustomerHoldDuration"),
                Seconds(record, draft, "Agent", "AfterContactWorkDuration")
            )
            : null;

    private DateTimeOffset? Moment(JsonElement record, ContactDraft draft, params ReadOnlySpan<string> path) =>
        writer.Moment(draft, Name(path), record.TextOf(path));

    private int? Seconds(JsonElement record, ContactDraft draft, params ReadOnlySpan<string> path) =>
        writer.Seconds(draft, Name(path), record.TextOf(path));

    private static string Name(ReadOnlySpan<string> path) => string.Join('/', path!);
}

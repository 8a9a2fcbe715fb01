using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>A member's stay in a queue of mod_callcenter while its events come in.</summary>
internal sealed class MemberStay(string id, ChannelRecord entered, int line, string raw)
{
    private readonly List<string> events = [OneLine(raw)];
    private ChannelRecord? connected;

    public int Line => line;

    public void Connect(ChannelRecord record, string text)
    {
        connected = record;
        var one = OneLine(text);
        if (events[^1] != one)
        {
            events.Add(one);
        }
    }

    public UsageRow.Held Held() =>
        new(line, id, connected is null ? "still-waiting" : "still-connected", string.Join('\n', events));

    public ContactDraft End(ChannelRecord left, ReadingRules rules, out LegFields fields)
    {
        string Value(string name) =>
            left[name] is { Length: > 0 } last ? last
            : connected?[name] is { Length: > 0 } middle ? middle
            : entered[name];

        fields = new LegFields(Value, new StampReader(rules));
        var joined = fields.Epoch("CC-Member-Joined-Time");
        var answered = fields.Epoch("CC-Agent-Answered-Time");
        var leaving = fields.Epoch("CC-Member-Leaving-Time") ?? fields.Epoch("Event-Date-Timestamp", 1_000_000);
        fields.Require("CC-Member-UUID", id.Length > 0);
        fields.Require("CC-Member-Joined-Time", joined is not null);
        var outcome = CallcenterStay.OutcomeOf(Value("CC-Cause"), Value("CC-Cancel-Reason"), answered, leaving);
        var draft = new ContactDraft
        {
            Id = id,
            Queue = Value("CC-Queue"),
            Agent = outcome == Outcome.Answered ? Value("CC-Agent") : "",
            Customer = rules.Customers.TokenOf(Value("CC-Member-CID-Number")),
            EnqueuedAt = joined,
            AnsweredAt = outcome == Outcome.Answered ? answered : null,
            EndedAt = leaving,
            Outcome = outcome,
            Disposition = Value("CC-Cancel-Reason") is { Length: > 0 } reason ? reason : Value("CC-Cause"),
        };
        draft.Keep(ContactRule.Attribute, ContactRule.Queue);
        return draft;
    }

    /// <summary>Held events are kept one per line.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

using Bpo.Billing.Ingestion.Fields;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Aircall;

/// <summary>A call's members as they are written, from a page of the list or from the data of an event.</summary>
/// <param name="Told">When an event was sent, in UNIX seconds; empty in a list.</param>
internal sealed record AircallCall(
    int Line,
    string Id,
    string Told,
    string Direction,
    string Status,
    string MissedReason,
    string StartedAt,
    string AnsweredAt,
    string EndedAt,
    string Duration,
    string Queue,
    string Agent,
    string Customer,
    string Cost,
    bool IsTransferred,
    bool HasVoicemail,
    bool IsCall,
    string Raw
)
{
    public bool IsInbound => Direction == "inbound";

    public bool IsOver => Status == "done" && EndedAt.Length > 0;

    private bool IsAnswered => AnsweredAt.Length > 0;

    public Outcome Outcome =>
        IsAnswered ? Outcome.Answered
        : HasVoicemail ? Outcome.Voicemail
        : !IsInbound || MissedReason is "agents_did_not_answer" or "no_available_agent" ? Outcome.NoAnswer
        : Outcome.Abandoned;

    /// <summary>Why an inbound call met no queue; null when it did.</summary>
    public string? NeverQueued =>
        !IsInbound || IsAnswered || HasVoicemail
            ? null
            : MissedReason switch
            {
                "out_of_opening_hours" => "out-of-opening-hours",
                "abandoned_in_ivr" => "never-queued",
                _ => null,
            };

    public static AircallCall Of(MemberRow row)
    {
        var isEvent = row["event"].Length > 0;
        string Value(string name) => row[isEvent ? $"data/{name}" : name];
        string FirstOf(string one, string other) => Value(one) is { Length: > 0 } value ? value : Value(other);
        return new AircallCall(
            row.Line,
            Value("id"),
            isEvent ? row["timestamp"] : "",
            Value("direction"),
            Value("status"),
            Value("missed_call_reason"),
            Value("started_at"),
            Value("answered_at"),
            Value("ended_at"),
            Value("duration"),
            FirstOf("number/name", "number/digits"),
            FirstOf("user/name", "user/id"),
            Value("raw_digits") is "anonymous" ? "" : Value("raw_digits"),
            Value("cost"),
            FirstOf("transferred_to/id", "transferred_by/id").Length > 0,
            Value("voicemail").Length > 0,
            !isEvent || row["resource"] == "call",
            row.Raw
        );
    }
}

using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Twilio;

internal static class TwilioFormat
{
    private static readonly IReadOnlyDictionary<string, bool> Children = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["join"] = true,
        ["separate"] = false,
    };

    public static readonly UsageFormat Format = new(
        "twilio",
        "Twilio calls: pages of the calls list, the console's CSV export, or status callbacks one per line; a child leg belongs "
            + "to the call that dialled it.",
        [".json", ".csv", ".jsonl"],
        IsDelimited: false,
        [
            new(
                "children",
                "join | separate",
                "join",
                "Whether a leg with a parent is counted with the parent, or as a contact of its own."
            ),
            new("queue", "text", "", "The queue of every call; Twilio's call records name none."),
        ],
        (profile, source, limits, held) => new CallReader(profile, source, limits, held, new CallSettings(true, ""))
    )
    {
        Configure = Configure,
        TakesUpHeld = true,
        HasHeader = true,
        Recognise = Signatures.Any(
            Signatures.Members(Certainty.Certain, "sid", "account_sid", "parent_call_sid", "start_time"),
            Signatures.Members(Certainty.Certain, "CallSid", "AccountSid", "CallStatus"),
            Signatures.Columns(Certainty.Certain, "Call Sid", "Account Sid", "Direction"),
            Signatures.Columns(Certainty.Certain, "sid", "account_sid", "parent_call_sid"),
            head =>
                head.Lines.Count > 0 && head.Lines.All(CallbackLine.Looks)
                    ? new FormatMatch(Certainty.Certain, FormatSign.Lines, ["CallSid=…&CallStatus=…"])
                    : null
        ),
    };

    private static ReaderOfFormat Configure(TermsNode node)
    {
        var settings = new CallSettings(
            node.OptionalWord("children", Children) ?? true,
            node.OptionalText("queue") ?? ""
        );
        return (profile, source, limits, held) => new CallReader(profile, source, limits, held, settings);
    }
}

using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Talkdesk;

internal static class TalkdeskFormat
{
    private static readonly IReadOnlyDictionary<string, bool> IsOld = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["new"] = false,
        ["old"] = true,
    };

    public static readonly UsageFormat Format = new(
        "talkdesk",
        "Talkdesk's calls report as JSON or CSV, in the payload of whole seconds and UTC, or the older one of day fractions.",
        [".json", ".csv"],
        IsDelimited: true,
        [
            .. ProfileMembers.OfDelimited,
            new(
                "payload",
                "new | old",
                "new",
                "old: durations are fractions of a day and times local. The size of a number never decides."
            ),
        ],
        (profile, source, limits, _) => new CallsReportReader(profile, source, limits, CallsPayload.Seconds)
    )
    {
        Configure = Configure,
        HasHeader = true,
        Recognise = Signatures.Any(
            Signatures.Members(Certainty.Certain, "call_id", "callsid", "talkdesk_phone_number", "start_at"),
            Old(Signatures.Members(Certainty.Certain, "interaction_id", "talkdesk_phone_number", "waiting_time")),
            Signatures.Columns(Certainty.Certain, "call_id", "talkdesk_phone_number", "start_at"),
            Old(Signatures.Columns(Certainty.Certain, "interaction_id", "talkdesk_phone_number", "waiting_time"))
        ),
    };

    private static Func<FileHead, FormatMatch?> Old(Func<FileHead, FormatMatch?> sign) =>
        head =>
            sign(head) is { } match
                ? match with
                {
                    Profile = new Dictionary<string, string>(StringComparer.Ordinal) { ["payload"] = "\"old\"" },
                }
                : null;

    private static ReaderOfFormat Configure(TermsNode node)
    {
        var payload = node.OptionalWord("payload", IsOld) == true ? CallsPayload.DayFractions : CallsPayload.Seconds;
        return (profile, source, limits, _) => new CallsReportReader(profile, source, limits, payload);
    }
}

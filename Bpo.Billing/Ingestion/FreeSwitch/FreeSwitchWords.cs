using Bpo.Billing.Ingestion.Calls;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>The words of FreeSWITCH's channel variables (switch_channel.c, switch_types.h).</summary>
internal static class FreeSwitchWords
{
    /// <summary>Variables that name the channel at the other end.</summary>
    public static readonly IReadOnlyList<string> Bonds =
    [
        "bleg_uuid",
        "bridge_uuid",
        "signal_bond",
        "originating_leg_uuid",
        "originator",
        "cc_member_session_uuid",
    ];

    private static readonly HashSet<string> Applications = new(StringComparer.Ordinal)
    {
        "answer",
        "delay_echo",
        "echo",
        "hangup",
        "info",
        "ivr",
        "park",
        "phrase",
        "play_and_get_digits",
        "playback",
        "say",
        "sleep",
    };

    public static Outcome OutcomeOf(LegFields fields, bool isAnswered) =>
        isAnswered
            ? fields.Text("last_app") == "voicemail"
                ? Outcome.Voicemail
                : Outcome.Answered
            : OfCause(fields.Text("hangup_cause"));

    public static string Room(LegFields fields)
    {
        if (fields.Text("last_app") != "conference")
        {
            return "";
        }

        var name = fields.Text("conference_name", "last_arg");
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? name[..at] : name;
    }

    /// <summary>A menu or a recording was the only partner. A template that does not print the application cannot say so.</summary>
    public static bool IsApplication(LegFields fields) =>
        Applications.Contains(fields.Text("last_app")) && Bonds.All(bond => fields.Text(bond).Length == 0);

    /// <summary>Of a channel that was never answered.</summary>
    private static Outcome OfCause(string cause) =>
        cause switch
        {
            "ORIGINATOR_CANCEL" or "NORMAL_CLEARING" => Outcome.Abandoned,
            "" or "NO_ANSWER" or "NO_USER_RESPONSE" or "ALLOTTED_TIMEOUT" or "LOSE_RACE" or "PICKED_OFF" =>
                Outcome.NoAnswer,
            "USER_BUSY" => Outcome.Busy,
            "NORMAL_CIRCUIT_CONGESTION" or "SWITCH_CONGESTION" or "REQUESTED_CHAN_UNAVAIL" => Outcome.Blocked,
            _ => Outcome.Failed,
        };
}

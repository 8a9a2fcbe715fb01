using Bpo.Domain.Usage;

namespace Bpo.Billing.Contracts;

/// <summary>The closed lists of words that terms and canonical usage share.</summary>
public static class TermsWords
{
    public static readonly IReadOnlyDictionary<string, Channel> Channels = new Dictionary<string, Channel>(
        StringComparer.Ordinal
    )
    {
        ["voice"] = Channel.Voice,
        ["email"] = Channel.Email,
        ["chat"] = Channel.Chat,
        ["sms"] = Channel.Sms,
        ["social"] = Channel.Social,
        ["video"] = Channel.Video,
        ["callback"] = Channel.Callback,
        ["task"] = Channel.Task,
        ["back-office"] = Channel.BackOffice,
    };

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>(
        StringComparer.Ordinal
    )
    {
        ["inbound"] = Direction.Inbound,
        ["outbound"] = Direction.Outbound,
    };

    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = new Dictionary<string, Outcome>(
        StringComparer.Ordinal
    )
    {
        ["answered"] = Outcome.Answered,
        ["abandoned"] = Outcome.Abandoned,
        ["overflowed"] = Outcome.Overflowed,
        ["timed-out"] = Outcome.TimedOut,
        ["voicemail"] = Outcome.Voicemail,
        ["callback"] = Outcome.Callback,
        ["no-answer"] = Outcome.NoAnswer,
        ["busy"] = Outcome.Busy,
        ["failed"] = Outcome.Failed,
        ["blocked"] = Outcome.Blocked,
    };

    public static readonly IReadOnlyDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>(
        StringComparer.Ordinal
    )
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };
}

using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Asterisk;

/// <summary>The words of Asterisk's call detail records (main/cdr.c, cdr.conf.sample).</summary>
internal static class AsteriskWords
{
    /// <summary>Null when the word is none of Asterisk's.</summary>
    public static Outcome? OutcomeOf(string disposition) =>
        disposition.ToUpperInvariant() switch
        {
            "ANSWERED" => Outcome.Answered,
            "NO ANSWER" or "NOANSWER" or "NO_ANSWER" => Outcome.NoAnswer,
            "BUSY" => Outcome.Busy,
            "CONGESTION" => Outcome.Blocked,
            "CANCEL" => Outcome.Abandoned,
            "FAILED" => Outcome.Failed,
            _ => null,
        };

    public static bool IsConference(string application) => application is "ConfBridge" or "MeetMe" or "Conference";

    /// <summary><c>SIP/bob-0000002a</c> is the device SIP/bob; the rest counts channels up since the last start.</summary>
    public static string Device(string channel)
    {
        var end =
            channel.EndsWith(";1", StringComparison.Ordinal) || channel.EndsWith(";2", StringComparison.Ordinal)
                ? channel.Length - 2
                : channel.Length;
        var dash = channel.LastIndexOf('-', end - 1 < 0 ? 0 : end - 1);
        return
            dash > 0
            && end - dash is > 4 and <= 13
            && channel.AsSpan(dash + 1, end - dash - 1).IndexOfAnyExcept(Hexadecimal) < 0
            ? channel[..dash]
            : channel[..end];
    }

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF"
    );
}

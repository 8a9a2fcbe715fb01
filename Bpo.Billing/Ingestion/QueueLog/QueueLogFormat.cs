using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.QueueLog;

internal static partial class QueueLogFormat
{
    public static readonly UsageFormat Format = new(
        "asterisk-queue-log",
        "Asterisk's queue_log file, of any version; one contact per leg.",
        ["queue_log"],
        IsDelimited: false,
        [],
        (profile, source, limits, held) => new QueueLogReader(profile.Rules, source, limits, held)
    )
    {
        TakesUpHeld = true,
        Recognise = Signatures.Lines(Certainty.Certain, Line(), "epoch|callid|queue|agent|event|arguments…"),
    };

    public static readonly UsageFormat Table = new(
        "asterisk-queue-log-table",
        "Asterisk's queue_log from its database (or PBXware's), as CSV with a header; one contact per leg.",
        [".csv"],
        IsDelimited: true,
        ProfileMembers.OfDelimited,
        (profile, source, limits, held) => new QueueLogTable(profile.Rules, source, profile.Dialect, limits, held)
    )
    {
        TakesUpHeld = true,
        HasHeader = true,
        Recognise = Signatures.Any(
            Signatures.Columns(Certainty.Certain, "time", "callid", "queuename", "agent", "event"),
            Signatures.Columns(Certainty.Certain, "date_time", "callid", "queue_name", "event", "htime")
        ),
    };

    [GeneratedRegex(@"^\d{9,10}\|[^|]*\|[^|]*\|[^|]*\|[A-Z]+(?:\||$)", RegexOptions.None, 1000)]
    private static partial Regex Line();
}

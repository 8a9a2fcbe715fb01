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
        Recognise = Signatures.Lines(Certainty.Certain, Line(), "epoch|callid|queue|agent|event|arguments…"),
    };

    [GeneratedRegex(@"^\d{9,10}\|[^|]*\|[^|]*\|[^|]*\|[A-Z]+(?:\||$)", RegexOptions.None, 1000)]
    private static partial Regex Line();
}

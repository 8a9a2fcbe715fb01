using System.Globalization;

namespace Bpo.Billing.Ingestion.QueueLog;

/// <summary>One line of Asterisk's queue_log: <c>epoch|callid|queue|agent|event|arguments…</c>, whole seconds UTC.</summary>
internal sealed record QueueLogLine(
    DateTimeOffset At,
    string CallId,
    string Queue,
    string Agent,
    string Event,
    IReadOnlyList<string> Arguments
)
{
    private const int FixedFields = 5;

    /// <summary>Null when the line is none of the log's.</summary>
    public static QueueLogLine? Parse(string line)
    {
        var fields = line.Split('|');
        return
            fields.Length >= FixedFields
            && long.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            && epoch <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new QueueLogLine(
                DateTimeOffset.FromUnixTimeSeconds(epoch),
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[FixedFields..]
            )
            : null;
    }

    /// <summary>An argument in whole seconds; null where this dialect does not print it.</summary>
    public int? Seconds(int argument) =>
        argument >= 0
        && argument < Arguments.Count
        && int.TryParse(Arguments[argument], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    public string Text(int argument) => argument < Arguments.Count ? Arguments[argument] : "";
}

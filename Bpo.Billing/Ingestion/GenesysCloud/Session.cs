using System.Globalization;
using System.Text.Json;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.GenesysCloud;

/// <summary>One medium of one participant: its metrics (t… are milliseconds, n… counts) and its segments.</summary>
internal sealed class Session(JsonElement participant, JsonElement session)
{
    private readonly List<JsonElement> segments = [.. session.ListOf("segments")];

    public string Purpose => participant.TextOf("purpose");

    public string ParticipantName => participant.TextOf("participantName");

    public string UserId => participant.TextOf("userId");

    public string Media => session.TextOf("mediaType");

    /// <summary>Addresses carry their scheme: <c>tel:+49…</c>.</summary>
    public string CallerAddress
    {
        get
        {
            var address = session.TextOf("ani");
            return address.StartsWith("tel:", StringComparison.Ordinal) ? address[4..] : address;
        }
    }

    public string QueueId =>
        segments.Select(segment => segment.TextOf("queueId")).FirstOrDefault(id => id.Length > 0) ?? "";

    /// <summary>ISO text of one writer: it orders as it stands.</summary>
    public string Start => segments.Select(segment => segment.TextOf("segmentStart")).Min(StringComparer.Ordinal) ?? "";

    public string End => segments.Select(segment => segment.TextOf("segmentEnd")).Max(StringComparer.Ordinal) ?? "";

    public string WrapUpCode =>
        segments.Select(segment => segment.TextOf("wrapUpCode")).LastOrDefault(code => code.Length > 0) ?? "";

    public bool HasHandled => Metric("tAnswered") is not null || Metric("tTalk") is not null || AnsweredAt.Length > 0;

    /// <summary>When customer and agent began to speak or write; empty when they never did.</summary>
    public string AnsweredAt =>
        segments
            .Where(segment => segment.TextOf("segmentType") == "interact")
            .Select(segment => segment.TextOf("segmentStart"))
            .Min(StringComparer.Ordinal)
        ?? "";

    /// <summary>Milliseconds or a count, summed over the emissions; null where there is none.</summary>
    public decimal? Metric(string name)
    {
        decimal? sum = null;
        foreach (var metric in session.ListOf("metrics").Where(metric => metric.TextOf("name") == name))
        {
            sum =
                (sum ?? 0)
                + (decimal.TryParse(metric.TextOf("value"), CultureInfo.InvariantCulture, out var value) ? value : 0);
        }

        return sum;
    }
}

using System.Text.Json;

namespace Bpo.Billing.Ingestion.Twilio;

/// <summary>A status callback as it was posted: <c>CallSid=CA…&amp;CallStatus=completed&amp;…</c>.</summary>
internal static class CallbackLine
{
    public static bool Looks(string line) =>
        line.Contains("CallSid=", StringComparison.Ordinal) && line.Contains("CallStatus=", StringComparison.Ordinal);

    /// <summary>The parameters as a JSON object; the first of two with one name stays.</summary>
    public static JsonElement Read(string line)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in line.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                parameters.TryAdd(Plain(pair[..equals]), Plain(pair[(equals + 1)..]));
            }
        }

        return JsonSerializer.SerializeToElement(parameters);
    }

    private static string Plain(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
}

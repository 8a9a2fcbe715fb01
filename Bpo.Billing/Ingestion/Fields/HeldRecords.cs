using System.Text.Json;

namespace Bpo.Billing.Ingestion.Fields;

/// <summary>Records an earlier file left open, kept as JSON. A source whose format was changed since may have left others.</summary>
internal static class HeldRecords
{
    public static IEnumerable<JsonElement> Read(IEnumerable<string> held) =>
        held.Select(Parse).OfType<JsonElement>().Where(element => element.ValueKind == JsonValueKind.Object);

    private static JsonElement? Parse(string line)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

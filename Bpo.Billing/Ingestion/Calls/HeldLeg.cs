using System.Text.Json;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>A leg between two files: one line of JSON, so that the next file may have other columns or another format's quoting.</summary>
internal static class HeldLeg
{
    public static string Write(IEnumerable<CallLeg> legs) =>
        string.Join('\n', legs.Select(leg => JsonSerializer.Serialize(leg)));

    /// <summary>Null for a line that is no leg.</summary>
    public static CallLeg? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<CallLeg>(line) is { } leg ? leg with { Line = 0 } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

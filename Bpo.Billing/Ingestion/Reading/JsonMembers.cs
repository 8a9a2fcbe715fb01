using System.Text.Json;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Members of somebody else's JSON: what is absent, null or of another kind simply has no value.</summary>
internal static class JsonMembers
{
    /// <summary>Null when a member on the way is missing or null.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;
    }

    /// <summary>A text, number or flag as it is written; empty when there is none.</summary>
    public static string TextOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { } found
            ? found.ValueKind switch
            {
                JsonValueKind.String => found.GetString()!.Trim(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => found.GetRawText(),
                _ => "",
            }
            : "";

    /// <summary>The objects of a list; none when there is no list.</summary>
    public static IEnumerable<JsonElement> ListOf(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];
}

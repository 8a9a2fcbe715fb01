using System.Reflection;
using System.Text.Json.Nodes;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// What members a place of the terms may have, by the description the API publishes; a test holds that against the words
/// the reader knows, so a word learnt by the reader can be edited on the page the same day.
/// </summary>
internal static class TermsShape
{
    private static readonly JsonNode Root = Load();

    /// <summary>What stands at a pointer; null where the description knows nothing.</summary>
    public static Shape? At(string pointer)
    {
        var node = (JsonNode?)Root;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = node?["type"]?.ToString() == "array" ? node["items"] : node?["properties"]?[step];
            node = Fullest(node);
        }

        return node is null ? null : new Shape(node);
    }

    /// <summary>What may be a word or an object is edited as the object; a word that stands there is shown as one.</summary>
    private static JsonNode? Fullest(JsonNode? node) =>
        node?["oneOf"] is JsonArray forms
            ? forms.FirstOrDefault(form => form?["type"]?.ToString() == "object") ?? forms[0]
            : node;

    private static JsonNode Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("terms.schema.json")!;
        return JsonNode.Parse(stream)!;
    }
}

/// <summary>One place of the terms as described.</summary>
internal sealed class Shape(JsonNode node)
{
    public string Type => node["type"]?.ToString() ?? "string";

    public string Format => node["format"]?.ToString() ?? "";

    public IReadOnlyList<string> Choices =>
        node["enum"] is JsonArray words ? [.. words.Select(word => word!.ToString())] : [];

    public IReadOnlyList<string> Members =>
        node["properties"] is JsonObject members ? [.. members.Select(member => member.Key)] : [];

    public bool IsListOfEntries => Type == "array" && node["items"]?["type"]?.ToString() == "object";

    /// <summary>A first value of the right kind, which its writer then changes.</summary>
    public JsonNode Sample() =>
        Type switch
        {
            "object" => new JsonObject(),
            "array" => new JsonArray(),
            "integer" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            _ when Choices.Count > 0 => JsonValue.Create(Choices[0]),
            _ when Format == "decimal" => JsonValue.Create("0"),
            _ when Format == "date" => JsonValue.Create("2027-01-01"),
            _ => JsonValue.Create(""),
        };

    /// <summary>A first entry of a list.</summary>
    public JsonNode SampleEntry() =>
        Type == "array" && node["items"] is { } items ? new Shape(items).Sample() : Sample();
}

using System.Text.Json.Nodes;

namespace Bpo.Tests.Contracts;

/// <summary>The published description of terms, by places: pointers whose indexes are brackets.</summary>
internal static class TermsDescription
{
    public static readonly JsonNode Root = JsonNode.Parse(
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Bpo.Web/Api/OpenApi/Terms/terms.schema.json"))
    )!;

    public static JsonNode Sample(JsonNode? shape) =>
        shape?["type"]?.ToString() switch
        {
            "object" => new JsonObject(),
            "array" => new JsonArray(),
            "integer" => 1,
            "boolean" => true,
            _ => shape?["enum"]?[0]?.ToString() ?? "0",
        };

    public static IEnumerable<string> Places(JsonNode shape, string place)
    {
        foreach (var (name, member) in Fullest(shape)?["properties"] as JsonObject ?? [])
        {
            var own = $"{place}/{name}";
            yield return own;
            var inside = Fullest(member)!;
            var items = inside["type"]?.ToString() == "array" ? inside["items"] : null;
            if (items?["type"]?.ToString() == "object")
            {
                own += "[]";
                yield return own;
            }

            foreach (var deeper in Places(items ?? inside, own))
            {
                yield return deeper;
            }
        }
    }

    public static JsonNode? At(string place) =>
        place
            .Split('/')
            .Skip(1)
            .Aggregate(
                (JsonNode?)Root,
                (node, step) =>
                {
                    var name = step.Replace("[]", "", StringComparison.Ordinal);
                    var member = Fullest(Fullest(node)?["properties"]?[name]);
                    return step.EndsWith("[]", StringComparison.Ordinal) ? member?["items"] : member;
                }
            );

    /// <summary>What may be a word or an object is described by the object.</summary>
    public static JsonNode? Fullest(JsonNode? shape) =>
        shape?["oneOf"] is JsonArray forms ? forms.First(form => form!["type"]!.ToString() == "object") : shape;

    public static string PlaceOf(string pointer)
    {
        var place = "";
        foreach (var step in pointer.Split('/').Skip(1))
        {
            place += int.TryParse(step, out _) ? "[]" : "/" + step;
        }

        return place;
    }

    public static IEnumerable<string> Along(string place)
    {
        for (var at = place; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            yield return at;
            yield return at.Replace("[]", "", StringComparison.Ordinal) == at ? at : at[..^2];
        }
    }

    public static bool IsIn(JsonNode document, string pointer) => Find(document, pointer) is not null;

    public static JsonNode? Find(JsonNode document, string pointer) =>
        pointer
            .Split('/')
            .Skip(1)
            .Aggregate(
                (JsonNode?)document,
                (node, step) =>
                    node is JsonArray items
                        ? int.TryParse(step, out var index) && index < items.Count
                            ? items[index]
                            : null
                        : (node as JsonObject)?[step]
            );
}

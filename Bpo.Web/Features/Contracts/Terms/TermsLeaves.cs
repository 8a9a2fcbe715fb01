using System.Globalization;
using System.Text.Json.Nodes;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// The values of a document under names that survive a move: an entry of a list is known by its id, the promise it is
/// about, its name or its scope, and by its place only where it has none of these.
/// </summary>
internal static class TermsLeaves
{
    private static readonly string[] Names = ["id", "sla", "name", "scope"];

    /// <param name="Pointer">Where the value stands in this document.</param>
    public sealed record Leaf(string Pointer, string Value);

    public static IReadOnlyDictionary<string, Leaf> Of(JsonNode document)
    {
        var leaves = new Dictionary<string, Leaf>(StringComparer.Ordinal);
        Walk(document, "", "", leaves);
        return leaves;
    }

    /// <summary>The lasting name of a place in the document.</summary>
    public static string NameOf(JsonNode document, string pointer)
    {
        var (node, name) = ((JsonNode?)document, "");
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (node is JsonArray items && int.TryParse(step, CultureInfo.InvariantCulture, out var index))
            {
                name += "/" + Entry(items, index);
                node = index < items.Count ? items[index] : null;
            }
            else
            {
                name += "/" + step;
                node = (node as JsonObject)?[step];
            }
        }

        return name;
    }

    /// <summary>What stands at a lasting name; null where the document has no such place.</summary>
    public static JsonNode? Find(JsonNode document, string name)
    {
        var node = (JsonNode?)document;
        foreach (var step in name.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonArray items => Enumerable
                    .Range(0, items.Count)
                    .Where(index => Entry(items, index) == step)
                    .Select(index => items[index])
                    .FirstOrDefault(),
                JsonObject members => members[step],
                _ => null,
            };
        }

        return node;
    }

    private static void Walk(JsonNode? node, string pointer, string name, Dictionary<string, Leaf> leaves)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Walk(value, $"{pointer}/{member}", $"{name}/{member}", leaves);
                }

                break;
            case JsonArray items when items.Any(item => item is JsonObject):
                for (var index = 0; index < items.Count; index++)
                {
                    Walk(items[index], $"{pointer}/{index}", $"{name}/{Entry(items, index)}", leaves);
                }

                break;
            case JsonArray words:
                leaves[name] = new Leaf(pointer, string.Join(", ", words.Select(word => word?.ToString())));
                break;
            case not null:
                leaves[name] = new Leaf(pointer, node.ToString());
                break;
        }
    }

    private static string Entry(JsonArray items, int index)
    {
        var own = Own(items, index);
        var before = own is null ? 0 : Enumerable.Range(0, index).Count(other => Own(items, other) == own);
        return own is null ? $"[{index}]"
            : before == 0 ? $"[{own}]"
            : $"[{own}#{before}]";
    }

    private static string? Own(JsonArray items, int index) =>
        index < items.Count && items[index] is JsonObject entry
            ? Names
                .Select(name => entry[name] is JsonValue value ? value.ToString() : null)
                .FirstOrDefault(word => word is not null)
            : null;
}

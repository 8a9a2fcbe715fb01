using System.Globalization;
using System.Text.Json.Nodes;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>RFC 6901 on a tree that can be changed. The pointers are our own, so a path that leads nowhere is a bug.</summary>
internal static class JsonPointer
{
    public static JsonNode? Find(JsonNode root, string pointer) => Steps(pointer).Aggregate((JsonNode?)root, Step);

    public static string Parent(string pointer) => pointer[..pointer.LastIndexOf('/')];

    public static string Name(string pointer) => Unescape(pointer[(pointer.LastIndexOf('/') + 1)..]);

    /// <summary>Writes a text where the document has a text, and a number or a truth where it has one.</summary>
    public static void Write(JsonNode root, string pointer, string value) =>
        Put(root, pointer, Typed(Find(root, pointer), value));

    /// <summary>Puts a node at its place; objects on the way there are made.</summary>
    public static void Put(JsonNode root, string pointer, JsonNode? node)
    {
        var (parent, member) = (Object(root, Parent(pointer)), Name(pointer));
        if (parent is JsonArray items)
        {
            items[int.Parse(member, CultureInfo.InvariantCulture)] = node;
        }
        else
        {
            parent[member] = node;
        }
    }

    /// <summary>Adds to a list, which is made where there is none yet, behind its entry <paramref name="after"/> or at its end.</summary>
    /// <returns>The pointer of what was added.</returns>
    public static string Append(JsonNode root, string list, JsonNode entry, int? after = null)
    {
        if (Find(root, list) is not JsonArray items)
        {
            items = [];
            Put(root, list, items);
        }

        var place = after + 1 ?? items.Count;
        items.Insert(place, entry);
        return $"{list}/{place}";
    }

    public static void Remove(JsonNode root, string pointer)
    {
        var member = Name(pointer);
        switch (Find(root, Parent(pointer)))
        {
            case JsonArray items:
                items.RemoveAt(int.Parse(member, CultureInfo.InvariantCulture));
                break;
            case JsonObject members:
                members.Remove(member);
                break;
        }
    }

    private static JsonNode Object(JsonNode root, string pointer)
    {
        if (Find(root, pointer) is { } found)
        {
            return found;
        }

        var made = new JsonObject();
        Object(root, Parent(pointer))[Name(pointer)] = made;
        return made;
    }

    private static JsonNode Typed(JsonNode? before, string value) =>
        before?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number
                when long.TryParse(
                    value,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => JsonValue.Create(number),
            System.Text.Json.JsonValueKind.True
            or System.Text.Json.JsonValueKind.False when bool.TryParse(value, out var truth) => JsonValue.Create(truth),
            System.Text.Json.JsonValueKind.Array => new JsonArray([
                .. value
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => (JsonNode?)word),
            ]),
            _ => JsonValue.Create(value),
        };

    private static IEnumerable<string> Steps(string pointer) => pointer.Split('/').Skip(1).Select(Unescape);

    private static JsonNode? Step(JsonNode? node, string step) =>
        node switch
        {
            JsonObject members => members[step],
            JsonArray items
                when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < items.Count => items[
                index
            ],
            _ => null,
        };

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

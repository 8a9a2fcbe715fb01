using System.Globalization;
using System.Text.Json.Nodes;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>RFC 6901 on a tree that can be changed. The pointers are our own, so a path that leads nowhere is a bug.</summary>
internal static class JsonPointer
{
    public static JsonNode? Find(JsonNode root, string pointer) => Steps(pointer).Aggregate((JsonNode?)root, Step);

    /// <summary>Writes a text where the document has a text, and a number where it has a number.</summary>
    public static void Write(JsonNode root, string pointer, string value)
    {
        var cut = pointer.LastIndexOf('/');
        var parent =
            Find(root, pointer[..cut]) ?? throw new ArgumentException($"'{pointer}' leads nowhere.", nameof(pointer));
        var member = Unescape(pointer[(cut + 1)..]);
        var written =
            IsNumber(Find(root, pointer))
            && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : JsonValue.Create(value);
        if (parent is JsonArray items)
        {
            items[int.Parse(member, CultureInfo.InvariantCulture)] = written;
        }
        else
        {
            parent[member] = written;
        }
    }

    private static bool IsNumber(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number;

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

using System.Text.Json.Nodes;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>A place in the terms document with its JSON pointer, read for showing only: nothing is judged here.</summary>
internal sealed class Clause(JsonNode? node, string pointer, string currency, Words words)
{
    public string Pointer => pointer;

    public string Currency => currency;

    public Words Words => words;

    public static Clause Root(JsonNode document, Words words) =>
        new(document, "", (document as JsonObject)?["currency"] is JsonValue code ? code.ToString() : "", words);

    public Clause? At(string member) =>
        (node as JsonObject)?[member] is { } child ? new Clause(child, $"{pointer}/{member}", currency, words) : null;

    public IReadOnlyList<Clause> Items(string member) =>
        (node as JsonObject)?[member] is JsonArray items
            ? [.. items.Select((item, index) => new Clause(item, $"{pointer}/{member}/{index}", currency, words))]
            : [];

    public string? Text(string member) => (node as JsonObject)?[member] is JsonValue value ? value.ToString() : null;

    public bool Has(string member) => (node as JsonObject)?[member] is not null;

    public bool Is(string member, string word) => Text(member) == word;

    /// <summary>The plain words of a list, joined; empty when there are none.</summary>
    public string List(string member) =>
        (node as JsonObject)?[member] is JsonArray items
            ? string.Join(", ", items.Select(item => item?.ToString()))
            : "";

    /// <summary>What the document calls an entry of one of its lists; the id itself where it says nothing.</summary>
    public string NameIn(string list, string id) =>
        (node?.Root[list] as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(entry => entry["id"]?.ToString() == id)
            ?["name"]?.ToString()
            is { Length: > 0 } name
            ? words["Terms.ServiceName", name]
            : id;

    /// <summary>What a promise of the document measures; the id itself where the document knows none.</summary>
    public string MetricOf(string id) =>
        (node?.Root["slas"] as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(entry => entry["id"]?.ToString() == id)
            ?["metric"]?.ToString()
            is { } metric
            ? words.Find($"Terms.Metric.{metric}") ?? id
            : id;

    /// <summary>The members that are plain values, by name.</summary>
    public IEnumerable<string> PlainMembers() =>
        (node as JsonObject)?.Where(member => member.Value is JsonValue).Select(member => member.Key) ?? [];

    public Part Value(string member, ValueKind kind) => Value(member, kind, "");

    /// <param name="absent">What holds when the document is silent.</param>
    public Part Value(string member, ValueKind kind, string absent)
    {
        var raw = Text(member) ?? absent;
        return new Part.Value(ValueText.Show(raw, kind, words), $"{pointer}/{member}", kind, raw);
    }

    public Part Price(string member) => Value(member, ValueKind.Price(currency));

    public static Part Plain(string text) => new Part.Words(text);
}

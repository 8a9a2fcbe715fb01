using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bpo.Billing.Demo;

/// <summary>The demo's terms: documents kept as files, dated for the day the demo is made.</summary>
internal static class TermsDocuments
{
    public static JsonObject Read(string name)
    {
        var assembly = typeof(TermsDocuments).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"{typeof(TermsDocuments).Namespace}.Terms.{name}.json")
            ?? throw new InvalidOperationException($"The terms document '{name}' is not embedded.");
        return JsonNode.Parse(stream)!.AsObject();
    }

    public static ReadOnlyMemory<byte> Dated(
        string name,
        DateOnly effectiveFrom,
        IReadOnlySet<DateOnly> holidays,
        Action<JsonObject>? amend = null
    )
    {
        var terms = Read(name);
        terms.Insert(0, "effectiveFrom", Text(effectiveFrom));
        foreach (var calendar in terms["calendars"]!.AsArray())
        {
            calendar!["holidays"] = new JsonArray([.. holidays.Order().Select(date => JsonValue.Create(Text(date)))]);
        }

        amend?.Invoke(terms);
        return Encoding.UTF8.GetBytes(terms.ToJsonString());
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

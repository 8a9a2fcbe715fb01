using System.Text.Json;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Fields;

/// <summary>A JSON object; a path of members is written <c>ticket/id</c>.</summary>
internal sealed class MemberRow(int line, JsonElement element) : FieldRow(line)
{
    public JsonElement Element => element;

    public override string this[string name] =>
        element.TextOf(name) is { Length: > 0 } text ? text
        : name.Contains('/', StringComparison.Ordinal) ? element.TextOf(name.Split('/'))
        : "";

    public override string Raw => JsonSerializer.Serialize(element);
}

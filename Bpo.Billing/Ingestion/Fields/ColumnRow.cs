using System.Text.Json;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Fields;

/// <summary>A row of a table.</summary>
internal sealed class ColumnRow(DelimitedReader reader, TableHeader header) : FieldRow(reader.Line)
{
    public override string this[string name] =>
        header.IndexOf(name) is >= 0 and var index ? reader[index].Trim().ToString() : "";

    /// <summary>As a JSON object, so that it can be read again without its header.</summary>
    public override string Raw =>
        JsonSerializer.Serialize(
            header
                .Names.Distinct(StringComparer.Ordinal)
                .ToDictionary(name => name, name => this[name], StringComparer.Ordinal)
        );
}

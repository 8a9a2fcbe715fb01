using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>Steps through a table of legs whose columns are known by name.</summary>
internal static class DelimitedLegs
{
    private const int RawCharacters = 1_000;

    /// <param name="clean">What a format does to a value before it is read.</param>
    /// <param name="isRead">The reader stands on the first row already.</param>
    public static IEnumerable<LegRow> Read(
        DelimitedReader reader,
        TableHeader header,
        bool isRead,
        StampReader stamps,
        Func<LegFields, int, string, LegRow> leg,
        Func<string, string>? clean = null
    )
    {
        string Value(string name)
        {
            var text = header.IndexOf(name) is >= 0 and var index ? Clean(reader[index]) : "";
            return clean is null ? text : clean(text);
        }

        for (var more = isRead || reader.Read(); more; more = reader.Read())
        {
            if (TableRows.Fault(reader, header.Count) is { } fault)
            {
                yield return LegRow.Of(fault);
                continue;
            }

            var fields = new LegFields(Value, stamps);
            yield return leg(fields, reader.Line, Short(reader.Raw));
        }
    }

    public static string Short(ReadOnlySpan<char> raw) =>
        (raw.Length <= RawCharacters ? raw : raw[..RawCharacters]).ToString();

    /// <summary>Some writers leave a blank before an opening quote, which then is no quote to the reader.</summary>
    private static string Clean(ReadOnlySpan<char> field)
    {
        var text = field.Trim();
        return text is ['"', .., '"'] ? text[1..^1].ToString()
            : text is "NULL" ? ""
            : text.ToString();
    }
}

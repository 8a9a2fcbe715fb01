namespace Bpo.Billing.Demo.Files;

/// <summary>Comma separated text (RFC 4180), one line a row.</summary>
internal static class CsvTable
{
    public static void Write(TextWriter text, IEnumerable<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        WriteLine(text, columns);
        foreach (var row in rows)
        {
            WriteLine(text, row);
        }
    }

    private static void WriteLine(TextWriter text, IEnumerable<string> fields)
    {
        var separator = "";
        foreach (var field in fields)
        {
            text.Write(separator);
            text.Write(Field(field));
            separator = ",";
        }

        text.Write('\n');
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Globalization;
using System.Text;

namespace Bpo.Reports.Tables;

/// <summary>
/// Comma-separated values after RFC 4180, UTF-8 with a mark at the start so that spreadsheets read it right. Numbers
/// and dates are written for machines: a point, no groups, ISO 8601.
/// </summary>
public static class CsvExport
{
    /// <summary>Characters that make a spreadsheet take a text for a formula, full-width forms included.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    public static async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Line(table.Columns.Select(Guard)).AsMemory(), cancel);
        foreach (var row in table.Rows)
            await writer.WriteLineAsync(Line(row.Select(Value)).AsMemory(), cancel);
        await writer.FlushAsync(cancel);
    }

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote));

    private static string Value(ExportCell cell) =>
        cell switch
        {
            ExportCell.Text text => Guard(text.Value),
            ExportCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ExportCell.Percent percent => percent.Points.ToString(CultureInfo.InvariantCulture),
            ExportCell.Date date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ExportCell.Instant instant => instant.Value.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            _ => "",
        };

    /// <summary>A text that would be run as a formula gets an apostrophe before it (OWASP, CSV injection).</summary>
    private static string Guard(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(Quoted) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

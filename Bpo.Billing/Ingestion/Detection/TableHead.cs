using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The beginning of a file read as a table: by which separator, below how many lines of title, with which columns.</summary>
/// <param name="Skipped">Lines of title or blurb before the header.</param>
/// <param name="Columns">The header; empty where the file has none.</param>
/// <param name="Rows">Without the header.</param>
public sealed record TableHead(
    DelimitedDialect Dialect,
    int Skipped,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    private const int MostRows = 100;

    private static readonly DelimitedDialect[] Dialects = [new(',', '"'), new(';', '"'), new('\t', '"'), new('|', '"')];

    public bool HasHeader => Columns.Count > 0;

    /// <summary>Whether the text falls into columns at all: one line with a comma in it is no table.</summary>
    public bool IsTable =>
        HasHeader
            ? Columns.Count > 1 && Rows.Any(row => row.Count == Columns.Count)
            : Rows.Count > 1 && Rows[0].Count > 1 && Rows[1].Count == Rows[0].Count;

    /// <summary>What stands in a column, without what is empty.</summary>
    public List<string> Values(int column) =>
        [.. Rows.Where(row => row.Count > column).Select(row => row[column]).Where(value => value.Length > 0)];

    public static TableHead Of(string text) =>
        Dialects.Select(dialect => Under(dialect, text)).MaxBy(each => (each.Agreeing, each.Width)).Head;

    /// <summary>The right separator is the one under which most rows have the same number of fields, more than one.</summary>
    private static (int Agreeing, int Width, TableHead Head) Under(DelimitedDialect dialect, string text)
    {
        var rows = Read(dialect, text);
        var width = rows.Count == 0 ? 0 : rows.CountBy(row => row.Count).MaxBy(count => (count.Value, count.Key)).Key;
        var agreeing = width > 1 ? rows.Count(row => row.Count == width) : 0;
        var skipped = agreeing == 0 ? 0 : rows.TakeWhile(row => row.Count != width).Count();
        var table = rows.Skip(skipped).ToList();
        var hasHeader = HeaderGuess.IsHeader(table);
        var head = new TableHead(dialect, skipped, hasHeader ? table[0] : [], hasHeader ? table[1..] : table);
        return (agreeing, width, head);
    }

    private static List<IReadOnlyList<string>> Read(DelimitedDialect dialect, string text)
    {
        using var characters = new StringReader(text);
        var reader = new DelimitedReader(characters, dialect, ReadLimits.Default);
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < MostRows && reader.Read())
        {
            if (reader.Fault is null)
            {
                rows.Add([.. Enumerable.Range(0, reader.Count).Select(index => reader[index].Trim().ToString())]);
            }
        }

        return rows;
    }
}

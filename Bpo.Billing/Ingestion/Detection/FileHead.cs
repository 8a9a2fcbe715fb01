namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The beginning of a file as text, looked at in the three ways in which usage is written: lines, a table, JSON.</summary>
public sealed class FileHead
{
    private const int MostLines = 200;

    private readonly Lazy<IReadOnlyList<string>> lines;
    private readonly Lazy<TableHead> table;
    private readonly Lazy<JsonHead> json;

    /// <param name="name">The file's own name, without its path; may be empty.</param>
    /// <param name="isWhole">Whether the file ends where the text does; otherwise its last line is not looked at.</param>
    public FileHead(string name, string text, bool isWhole)
    {
        Name = name;
        Text = isWhole ? text : WholeLines(text);
        lines = new(() =>
            [.. Text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Take(MostLines)]
        );
        table = new(() => TableHead.Of(Text));
        json = new(() => JsonHead.Of(text));
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>Lines that are not empty, whatever ends them.</summary>
    public IReadOnlyList<string> Lines => lines.Value;

    public TableHead Table => table.Value;

    public JsonHead Json => json.Value;

    private static string WholeLines(string text)
    {
        var end = text.AsSpan().LastIndexOfAny('\r', '\n');
        return end < 0 ? text : text[..(end + 1)];
    }
}

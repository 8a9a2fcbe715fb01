namespace Bpo.Reports.Layout.Tables;

/// <summary>
/// Column widths and row heights of a table at a width. They are handed on when the table is cut: the columns must not
/// jump from page to page, and rows need not be measured again on every page.
/// </summary>
internal sealed record TableMeasure(double Width, double[] Columns, IReadOnlyList<double> Heights)
{
    public static TableMeasure Take(Table table, double[] columns, double width) =>
        new(width, columns, [.. table.Rows.Select(r => RowHeight(table, columns, r))]);

    public double Span(int column, int count) => Columns.AsSpan(column, count).ToArray().Sum();

    /// <summary>The measure of a part; only rows that are new, cut from a tall one, are measured.</summary>
    public TableMeasure Of(IReadOnlyList<TableRow> source, IReadOnlyList<TableRow> part, Table table)
    {
        var known = new Dictionary<TableRow, double>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < source.Count; i++)
            known[source[i]] = Heights[i];
        return this with
        {
            Heights = [.. part.Select(r => known.TryGetValue(r, out var h) ? h : RowHeight(table, Columns, r))],
        };
    }

    private static double RowHeight(Table table, double[] columns, TableRow row)
    {
        var (height, column) = (0.0, 0);
        foreach (var cell in row.Cells)
        {
            var width = columns.AsSpan(column, cell.Span).ToArray().Sum() - 2 * table.Horizontal;
            height = Math.Max(height, cell.Content.Height(width));
            column += cell.Span;
        }
        return height + 2 * table.Vertical;
    }
}

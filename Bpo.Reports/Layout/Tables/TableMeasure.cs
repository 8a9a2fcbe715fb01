namespace Bpo.Reports.Layout.Tables;

/// <summary>
/// Column widths and rows of a table laid out at a width. They are handed on when the table is cut: the columns must not
/// jump from page to page.
/// </summary>
internal sealed record TableMeasure(double Width, double[] Columns, TableSlice Header, TableSlice Body)
{
    public double Height => Header.Heights.Sum() + Body.Heights.Sum();

    public static TableMeasure Take(Table table, double width)
    {
        var columns = ColumnWidths.Resolve(table.Columns, table.Rows, width, table.Horizontal);
        var measure = new TableMeasure(width, columns, TableSlice.Empty, TableSlice.Empty);
        var rows = measure.Measured(table, [.. table.Rows]);
        var headers = table.Rows.TakeWhile(r => r.Kind == TableRowKind.Header).Count();
        return measure with { Header = rows.Take(headers), Body = rows.Skip(headers) };
    }

    public double Span(int column, int count)
    {
        var width = 0.0;
        foreach (var part in Columns.AsSpan(column, count))
            width += part;
        return width;
    }

    public TableSlice Measured(Table table, params TableRow[] rows) =>
        new(rows, (double[])[.. rows.Select(r => RowHeight(table, r))]);

    private double RowHeight(Table table, TableRow row)
    {
        var (height, column) = (0.0, 0);
        foreach (var cell in row.Cells)
        {
            height = Math.Max(height, cell.Content.Height(Span(column, cell.Span) - 2 * table.Horizontal));
            column += cell.Span;
        }
        return height + 2 * table.Vertical;
    }
}

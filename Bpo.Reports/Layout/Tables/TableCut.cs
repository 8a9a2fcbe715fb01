namespace Bpo.Reports.Layout.Tables;

/// <summary>Decides which rows of a table stay on the page.</summary>
internal static class TableCut
{
    // Below this height a row moves whole to the next page; the rest of a page is not worth less than the second figure.
    private const double TallRow = 160;
    private const double WorthStarting = 48;

    /// <returns>Head empty: nothing fits. Tail empty: everything does. A tail begins with the header rows again.</returns>
    public static (IReadOnlyList<TableRow> Head, IReadOnlyList<TableRow> Tail, TableMeasure Measure) Find(
        Table table,
        TableMeasure measure,
        double available,
        bool isPageTop
    )
    {
        var rows = table.Rows;
        var headers = rows.TakeWhile(r => r.Kind == TableRowKind.Header).ToList();
        var (fitting, used) = (0, 0.0);
        while (fitting < rows.Count && used + measure.Heights[fitting] <= available + 0.01)
            used += measure.Heights[fitting++];
        if (fitting == rows.Count)
            return (rows, [], measure);
        var left = available - used;
        var isTall = measure.Heights[fitting] > TallRow || isPageTop && fitting <= headers.Count;
        if (
            fitting >= headers.Count
            && isTall
            && left > WorthStarting
            && CutRow(table, measure, rows[fitting], left) is var (top, below)
        )
            return ([.. rows.Take(fitting), top], [.. headers, below, .. rows.Skip(fitting + 1)], measure);
        while (fitting > headers.Count && BelongsToNext(rows, fitting))
            fitting--;
        if (fitting > headers.Count)
            return ([.. rows.Take(fitting)], [.. headers, .. rows.Skip(fitting)], measure);
        if (!isPageTop)
            return ([], rows, measure);
        // A row that can neither move nor be cut is drawn as it is.
        var forced = Math.Min(headers.Count + 1, rows.Count);
        return forced == rows.Count
            ? (rows, [], measure)
            : ([.. rows.Take(forced)], [.. headers, .. rows.Skip(forced)], measure);
    }

    private static bool BelongsToNext(IReadOnlyList<TableRow> rows, int next) =>
        rows[next].Kind == TableRowKind.Total || rows[next - 1].Kind == TableRowKind.Group;

    private static (TableRow Top, TableRow Below)? CutRow(
        Table table,
        TableMeasure measure,
        TableRow row,
        double available
    )
    {
        var (top, rest, column) = (new List<TableCell>(), new List<TableCell>(), 0);
        foreach (var cell in row.Cells)
        {
            var width = measure.Span(column, cell.Span) - 2 * table.Horizontal;
            var (head, tail) = cell.Content.Cut(width, available - 2 * table.Vertical, isPageTop: false);
            if (head is null)
                return null;
            top.Add(cell with { Content = head });
            rest.Add(cell with { Content = tail ?? new Spacer(0) });
            column += cell.Span;
        }
        return (row with { Cells = top, BottomLine = null }, row with { Cells = rest });
    }
}

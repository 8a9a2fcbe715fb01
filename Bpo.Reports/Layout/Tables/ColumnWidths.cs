namespace Bpo.Reports.Layout.Tables;

/// <summary>
/// Shares the width among columns. Columns of content get what their widest cell wants; when that leaves too little for
/// the others, they are narrowed, but never so far that a figure or a word would be cut.
/// </summary>
internal static class ColumnWidths
{
    private const double FairShare = 0.3;

    public static double[] Resolve(
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<TableRow> rows,
        double width,
        double padding
    )
    {
        var natural = Widest(columns, rows, padding, e => e.NaturalWidth);
        var narrowest = Widest(columns, rows, padding, e => e.NarrowestWidth);
        var shares = columns.Sum(c => c.Weight);
        var reserved = columns.Select((c, i) => c.Weight > 0 ? narrowest[i] : 0).Sum();
        var room = width - (shares > 0 ? Math.Max(width * FairShare, reserved) : 0);
        var (wanted, needed) = (OfContent(columns, natural), OfContent(columns, narrowest));
        var ease = wanted <= room ? 1 : Math.Max(0, (room - needed) / (wanted - needed));
        double Content(int i) => narrowest[i] + (natural[i] - narrowest[i]) * ease;
        var free = width - columns.Select((c, i) => c.Weight > 0 ? 0 : Content(i)).Sum();
        // Without a sharing column the free width is spread evenly.
        return
        [
            .. columns.Select(
                (c, i) =>
                    c.Weight > 0 ? free * c.Weight / shares
                    : shares > 0 ? Content(i)
                    : Content(i) + free / columns.Count
            ),
        ];
    }

    private static double OfContent(IReadOnlyList<TableColumn> columns, double[] widths) =>
        columns.Select((c, i) => c.Weight > 0 ? 0 : widths[i]).Sum();

    private static double[] Widest(
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<TableRow> rows,
        double padding,
        Func<Element, double> measure
    )
    {
        var widest = new double[columns.Count];
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1)
                    widest[column] = Math.Max(widest[column], measure(cell.Content) + 2 * padding);
                column += cell.Span;
            }
        }
        return widest;
    }
}

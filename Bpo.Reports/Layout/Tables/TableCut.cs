namespace Bpo.Reports.Layout.Tables;

/// <summary>Decides which rows of a table stay on the page below its header.</summary>
internal sealed class TableCut(Table table, TableMeasure measure, double available, bool isPageTop)
{
    // Below this height a row moves whole to the next page; the rest of a page is not worth less than the second figure.
    private const double TallRow = 160;
    private const double WorthStarting = 48;
    private const double Tolerance = 0.01;
    private const int ShortGroup = 8;
    private readonly TableSlice _rows = measure.Body;

    /// <returns>Head empty: nothing fits. Tail empty: everything does.</returns>
    public (TableSlice Head, TableSlice Tail) Find()
    {
        var (fitting, left) = (0, available - measure.Header.Heights.Sum() + Tolerance);
        while (fitting < _rows.Count && _rows.Heights[fitting] <= left)
            left -= _rows.Heights[fitting++];
        if (fitting == _rows.Count)
            return (_rows, TableSlice.Empty);
        if (IsWorthCutting(fitting, left) && CutRow(_rows.Rows[fitting], left) is var (top, below))
            return (_rows.Take(fitting).Then(top), below.Then(_rows.Skip(fitting + 1)));
        fitting = BeforeShortGroup(fitting);
        while (fitting > 0 && BelongsToNext(fitting))
            fitting--;
        // A row that can neither move nor be cut is drawn as it is.
        if (fitting == 0 && isPageTop)
            fitting = 1;
        return (_rows.Take(fitting), _rows.Skip(fitting));
    }

    /// <summary>A cut inside a group of few rows moves up before it, so that rows are not parted from what they are about.</summary>
    private int BeforeShortGroup(int cut)
    {
        var start = cut;
        while (start > 0 && _rows.Rows[start].Kind != TableRowKind.Group)
            start--;
        var end = cut;
        while (end < _rows.Count && _rows.Rows[end].Kind != TableRowKind.Group)
            end++;
        return start > 0 && end - start <= ShortGroup ? start : cut;
    }

    private bool IsWorthCutting(int row, double left) =>
        left > WorthStarting && (_rows.Heights[row] > TallRow || isPageTop && row == 0);

    private bool BelongsToNext(int next) =>
        _rows.Rows[next].Kind == TableRowKind.Total || _rows.Rows[next - 1].Kind == TableRowKind.Group;

    private (TableSlice Top, TableSlice Below)? CutRow(TableRow row, double left)
    {
        var (top, below, column) = (new List<TableCell>(), new List<TableCell>(), 0);
        foreach (var cell in row.Cells)
        {
            var width = measure.Span(column, cell.Span) - 2 * table.Horizontal;
            var (head, tail) = cell.Content.Cut(width, left - 2 * table.Vertical, isPageTop: false);
            if (head is null)
                return null;
            top.Add(cell with { Content = head });
            below.Add(cell with { Content = tail ?? new Spacer(0) });
            column += cell.Span;
        }
        return (
            measure.Measured(table, row with { Cells = top, BottomLine = null }),
            measure.Measured(table, row with { Cells = below })
        );
    }
}

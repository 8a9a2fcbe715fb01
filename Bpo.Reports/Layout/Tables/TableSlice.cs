namespace Bpo.Reports.Layout.Tables;

/// <summary>
/// Consecutive rows with their heights: a view, so that cutting a long table page by page copies nothing and measures no
/// row twice.
/// </summary>
internal readonly record struct TableSlice(ArraySegment<TableRow> Rows, ArraySegment<double> Heights)
{
    public int Count => Rows.Count;

    public static TableSlice Empty { get; } = new([], []);

    public TableSlice Take(int count) => new(Rows[..count], Heights[..count]);

    public TableSlice Skip(int count) => new(Rows[count..], Heights[count..]);

    /// <summary>Copies: for the rare row that is cut inside.</summary>
    public TableSlice Then(TableSlice next) =>
        new((TableRow[])[.. Rows, .. next.Rows], (double[])[.. Heights, .. next.Heights]);
}

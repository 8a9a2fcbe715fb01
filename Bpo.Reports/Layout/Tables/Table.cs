using Bpo.Reports.Pdf;

namespace Bpo.Reports.Layout.Tables;

/// <summary>
/// A table that breaks between rows and repeats its header. Group rows stay with what follows, totals with what
/// precedes, and only a row too tall to move is cut inside.
/// </summary>
internal sealed class Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows) : Element
{
    private readonly object _identity = new();
    private readonly TableMeasure? _part;
    private readonly bool _isContinued;
    private TableMeasure? _measure;

    private Table(Table source, TableMeasure part, bool isContinued)
        : this(source.Columns, [])
    {
        (_identity, _part, _measure, _isContinued) = (source._identity, part, part, isContinued);
        (Horizontal, Vertical) = (source.Horizontal, source.Vertical);
    }

    public double Horizontal { get; init; } = 5;
    public double Vertical { get; init; } = 3.5;
    public IReadOnlyList<TableColumn> Columns => columns;
    public IReadOnlyList<TableRow> Rows => _part is null ? rows : [.. _part.Header.Rows, .. _part.Body.Rows];

    public override double Height(double width) => Measure(width).Height;

    public override void Draw(DrawContext context, Area area)
    {
        var measure = Measure(area.Width);
        context.Tags.Open("Table", _identity);
        var top = area.Y;
        foreach (var slice in new[] { measure.Header, measure.Body })
        {
            for (var i = 0; i < slice.Count; i++)
            {
                DrawRow(context, slice.Rows[i], measure, area with { Y = top, Height = slice.Heights[i] });
                top += slice.Heights[i];
            }
        }
        context.Tags.Close();
    }

    public override Cut Cut(double width, double available, bool isPageTop)
    {
        var measure = Measure(width);
        var (head, tail) = new TableCut(this, measure, available, isPageTop).Find();
        if (tail.Count == 0)
            return Layout.Cut.Whole(this);
        return head.Count == 0
            ? Layout.Cut.Nothing(this)
            : new Cut(
                new Table(this, measure with { Body = head }, _isContinued),
                new Table(this, measure with { Body = tail }, isContinued: true)
            );
    }

    private TableMeasure Measure(double width)
    {
        if (_measure is null || _measure.Width != width)
            _measure = TableMeasure.Take(this, width);
        return _measure;
    }

    private void DrawRow(DrawContext context, TableRow row, TableMeasure measure, Area area)
    {
        // A header that is repeated is an ornament of the page: it is read once.
        var isRepeated = _isContinued && row.Kind == TableRowKind.Header;
        if (isRepeated)
            context.Tags.OpenArtifact();
        else
            context.Tags.Open("TR");
        if (row.Fill is { } fill)
            context.Page.Rectangle(area.X, area.Y, area.Width, area.Height, fill);
        var (x, column) = (area.X, 0);
        foreach (var cell in row.Cells)
        {
            var width = measure.Span(column, cell.Span);
            DrawCell(context, row, cell, area with { X = x, Width = width });
            (x, column) = (x + width, column + cell.Span);
        }
        if (row.BottomLine is { } line)
            context.Page.Line(area.X, area.Y + area.Height, area.X + area.Width, area.Y + area.Height, line);
        if (isRepeated)
            context.Tags.CloseArtifact();
        else
            context.Tags.Close();
    }

    private void DrawCell(DrawContext context, TableRow row, TableCell cell, Area area)
    {
        var isHeader = row.Kind == TableRowKind.Header;
        var tag = context.Tags.InArtifact ? null : context.Tags.Open(isHeader ? "TH" : "TD");
        if (tag is not null)
            (tag.IsColumnHeader, tag.ColumnSpan) = (isHeader, cell.Span);
        var inner = area.Inset(Horizontal, Vertical);
        var height = cell.Content.Height(inner.Width);
        // Heads of different height stand on one line.
        var drop = isHeader ? inner.Height - height : 0;
        cell.Content.Draw(context, inner with { Y = inner.Y + drop, Height = height });
        if (tag is not null)
            context.Tags.Close();
    }
}

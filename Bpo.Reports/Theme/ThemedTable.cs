using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;

namespace Bpo.Reports.Theme;

/// <summary>A table in the look of the screens: navy head, pale group rows, hairlines, sums in bold.</summary>
internal sealed class ThemedTable(DocumentTheme theme, params IReadOnlyList<TableColumn> columns)
{
    private static readonly Stroke Hairline = new(Palette.Line, 0.4);
    private static readonly Stroke SumLine = new(Palette.LineStrong, 0.6);
    private readonly List<TableRow> _rows = [];

    public ThemedTable Header(params IReadOnlyList<string> titles)
    {
        var cells = titles.Select((t, i) => Cell(t, theme.Styles.TableHead, columns[i].Alignment)).ToList();
        _rows.Add(new TableRow(TableRowKind.Header, cells, Palette.Brand));
        return this;
    }

    /// <param name="title">Spans the table, or all of it but the last column.</param>
    /// <param name="figure">Stands in the last column.</param>
    public ThemedTable Group(string title, string? figure = null)
    {
        var style = theme.Styles.Body.Bold.In(Palette.Brand);
        List<TableCell> cells = [new(new Text(title, style), figure is null ? columns.Count : columns.Count - 1)];
        if (figure is not null)
            cells.Add(Cell(figure, style, HorizontalAlignment.Right));
        _rows.Add(new TableRow(TableRowKind.Group, cells, Palette.Surface3));
        return this;
    }

    /// <summary>A row of texts in the usual style, each aligned as its column.</summary>
    public ThemedTable Row(params IReadOnlyList<string> texts) => Row(texts.Select(t => (object)t).ToArray());

    /// <summary>A row of texts (<see cref="string"/>, <see cref="TextRun"/>) and elements.</summary>
    public ThemedTable Row(params IReadOnlyList<object> contents)
    {
        var cells = contents.Select((c, i) => Cell(c, columns[i].Alignment)).ToList();
        _rows.Add(new TableRow(TableRowKind.Body, cells, BottomLine: Hairline));
        return this;
    }

    /// <summary>A sum: the label spans the columns that the figures leave.</summary>
    public ThemedTable Total(string label, params IReadOnlyList<string> figures)
    {
        var bold = theme.Styles.Body.Bold;
        var span = columns.Count - figures.Count;
        List<TableCell> cells = [new(new Text(label, bold), span)];
        cells.AddRange(figures.Select((f, i) => Cell(f, bold, columns[span + i].Alignment)));
        _rows.Add(new TableRow(TableRowKind.Total, cells, Palette.Surface2, SumLine));
        return this;
    }

    public Table Build() => new(columns, _rows);

    private TableCell Cell(object content, HorizontalAlignment alignment) =>
        content switch
        {
            Element element => new TableCell(element),
            TextRun run => Cell(run.Raw, run.Style, alignment),
            _ => Cell((string)content, theme.Styles.Body, alignment),
        };

    private static TableCell Cell(string text, TextStyle style, HorizontalAlignment alignment) =>
        new(new Text(text, style, alignment));
}

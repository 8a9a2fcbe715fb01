using Bpo.Reports.Pdf.Structure;
using Bpo.Reports.Pdf.TrueType;
using Bpo.Reports.Pdf.Writing;

namespace Bpo.Reports.Pdf;

/// <summary>
/// The content of one page, in points from the top left corner. Text belongs to the open structure element; drawing
/// outside a figure is an artifact.
/// </summary>
internal sealed class PdfPage(PdfDocument document, int index, double width, double height)
{
    private readonly ContentBuffer _content = new();
    private bool _isMarked;
    private StructureElement? _markedFor;
    private int _marks;
    private Rgb? _fill;
    private Stroke? _stroke;

    public int Index => index;
    public double Width => width;
    public double Height => height;
    public ReadOnlySpan<byte> Content => _content.Bytes;

    public void Rectangle(double x, double y, double w, double h, Rgb? fill, Stroke? stroke = null, double radius = 0)
    {
        Begin(isDrawing: true);
        Set(fill, stroke);
        if (radius <= 0)
            Point(x, y + h).Number(w).Number(h).Raw("re ");
        else
            Rounded(x, y, w, h, Math.Min(radius, Math.Min(w, h) / 2));
        Paint(fill, stroke);
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        Begin(isDrawing: true);
        Set(null, stroke);
        Point(x1, y1).Raw("m ");
        Point(x2, y2).Raw("l S\n");
    }

    public void Polygon(IReadOnlyList<(double X, double Y)> points, Rgb? fill, Stroke? stroke, bool closed)
    {
        Begin(isDrawing: true);
        Set(fill, stroke);
        for (var i = 0; i < points.Count; i++)
            Point(points[i].X, points[i].Y).Raw(i == 0 ? "m " : "l ");
        if (closed)
            _content.Raw("h ");
        Paint(fill, stroke);
    }

    /// <summary>Sets text of one font on a baseline, kerned, turned counter-clockwise by an angle in degrees.</summary>
    public void Text(TrueTypeFont font, double size, double x, double y, Rgb color, string text, double angle = 0)
    {
        if (text.Length == 0)
            return;
        Begin(isDrawing: false);
        Set(color, null);
        var use = document.Use(font);
        _content.Raw($"BT /{use.Resource} ").Number(size).Raw("Tf ");
        if (angle == 0)
        {
            Point(x, y).Raw("Td [<");
        }
        else
        {
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            _content.Number(cos).Number(sin).Number(-sin).Number(cos);
            Point(x, y).Raw("Tm [<");
        }
        var previous = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            if (previous != 0 && font.Kern(previous, glyph) is var kern and not 0)
                _content.Raw(">").Number(-kern * 1000.0 / font.UnitsPerEm).Raw("<");
            _content.Glyph(use.Code(rune.Value));
            previous = glyph;
        }
        _content.Raw(">]TJ ET\n");
    }

    /// <summary>Ends the open marked content; called when the page is left.</summary>
    public void Finish()
    {
        if (_isMarked)
            _content.Raw("EMC\n");
        _isMarked = false;
    }

    private void Begin(bool isDrawing)
    {
        var tags = document.Tags;
        var target = tags.InArtifact || isDrawing && tags.Current.Type != "Figure" ? null : tags.Current;
        if (_isMarked && ReferenceEquals(_markedFor, target))
            return;
        Finish();
        (_isMarked, _markedFor) = (true, target);
        if (target is null)
        {
            _content.Raw("/Artifact BMC\n");
            return;
        }
        target.Kids.Add(StructureKid.Content(index, _marks));
        _content.Raw($"/{target.Type}<</MCID {_marks++}>>BDC\n");
    }

    private void Set(Rgb? fill, Stroke? stroke)
    {
        if (fill is { } color && fill != _fill)
        {
            _fill = fill;
            Color(color).Raw("rg\n");
        }
        if (stroke is not { } line || stroke == _stroke)
            return;
        _stroke = stroke;
        Color(line.Color).Raw("RG ").Number(line.Width).Raw("w [");
        if (line.DashOn > 0)
            _content.Number(line.DashOn).Number(line.DashOff);
        _content.Raw("] 0 d\n");
    }

    private void Paint(Rgb? fill, Stroke? stroke) =>
        _content.Raw(
            (fill, stroke) is ({ }, { }) ? "B\n"
            : fill is not null ? "f\n"
            : "S\n"
        );

    private ContentBuffer Color(Rgb color) =>
        _content.Number(color.Red / 255.0).Number(color.Green / 255.0).Number(color.Blue / 255.0);

    private ContentBuffer Point(double x, double y) => _content.Number(x).Number(height - y);

    private void Rounded(double x, double y, double w, double h, double r)
    {
        // Control points of the usual four-arc approximation of a circle lie at 0.5523 of the radius.
        var k = r * (1 - 0.5523);
        Point(x + r, y).Raw("m ");
        Point(x + w - r, y).Raw("l ");
        Arc((x + w - k, y), (x + w, y + k), (x + w, y + r));
        Point(x + w, y + h - r).Raw("l ");
        Arc((x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h));
        Point(x + r, y + h).Raw("l ");
        Arc((x + k, y + h), (x, y + h - k), (x, y + h - r));
        Point(x, y + r).Raw("l ");
        Arc((x, y + k), (x + k, y), (x + r, y));
        _content.Raw("h ");
    }

    private void Arc((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        Point(first.X, first.Y);
        Point(second.X, second.Y);
        Point(end.X, end.Y).Raw("c ");
    }
}

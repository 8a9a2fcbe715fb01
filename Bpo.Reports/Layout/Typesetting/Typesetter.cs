using System.Globalization;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>Fills lines of a given width with text.</summary>
internal sealed class Typesetter
{
    // Where the letters of both families sit between the line's top and bottom.
    private const double AscentShare = 0.8;
    private const double Tolerance = 0.01;
    private readonly double _width;
    private readonly List<TextLine> _lines = [];
    private readonly List<ShapedRun> _line = [];
    private double _filled;

    private Typesetter(double width) => _width = width;

    public static IReadOnlyList<TextLine> Set(IReadOnlyList<TextRun> runs, double width)
    {
        var setter = new Typesetter(width);
        foreach (var run in runs)
        foreach (var piece in LineBreaks.Pieces(run.Text))
            setter.Place(piece, run.Style);
        if (setter._line.Count > 0 || setter._lines.Count == 0)
            setter.EndLine(runs[^1].Style);
        return setter._lines;
    }

    private void Place(string piece, TextStyle style)
    {
        if (piece == "\n")
        {
            // The space keeps words of two lines apart when the text is copied.
            Append(Shaper.Shape(" ", style));
            EndLine(style);
            return;
        }
        var shaped = Shaper.Shape(piece, style);
        var visible = piece.EndsWith(' ') ? Shaper.Width(piece.TrimEnd(' '), style) : shaped.Sum(r => r.Width);
        if (_filled > 0 && _filled + visible > _width + Tolerance)
            EndLine(style);
        if (visible > _width + Tolerance)
            PlaceByCharacter(piece, style);
        else
            Append(shaped);
    }

    /// <summary>A word wider than the column is cut between characters, so that nothing is lost.</summary>
    private void PlaceByCharacter(string piece, TextStyle style)
    {
        var characters = StringInfo.GetTextElementEnumerator(piece);
        while (characters.MoveNext())
        {
            var shaped = Shaper.Shape(characters.GetTextElement(), style);
            if (_filled > 0 && _filled + shaped.Sum(r => r.Width) > _width)
                EndLine(style);
            Append(shaped);
        }
    }

    private void Append(List<ShapedRun> shaped)
    {
        foreach (var run in shaped)
        {
            _filled += run.Width;
            if (_line.Count > 0 && _line[^1] is var last && last.Font == run.Font && last.Style == run.Style)
                _line[^1] = last with { Text = last.Text + run.Text, Width = last.Width + run.Width };
            else
                _line.Add(run);
        }
    }

    private void EndLine(TextStyle style)
    {
        var width = _filled;
        if (_line.Count > 0 && _line[^1] is var last && last.Text.EndsWith(' '))
            width -= last.Width - Shaper.Width(last.Text.TrimEnd(' '), last.Style);
        var tallest = _line.Count == 0 ? style : _line.MaxBy(r => r.Style.Size * r.Style.Leading).Style;
        var height = tallest.Size * tallest.Leading;
        _lines.Add(new TextLine([.. _line], width, height, (height - tallest.Size) / 2 + tallest.Size * AscentShare));
        _line.Clear();
        _filled = 0;
    }
}

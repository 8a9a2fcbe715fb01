using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>
/// Few to many in five steps of one colour, the figure always in the cell. A cell without a figure was closed: it is
/// struck through, never shown as zero.
/// </summary>
public sealed record HeatMap
{
    private const double Left = 44;
    private const double Head = 16;
    private const double RowHeight = 20;
    private const double Gap = 0.8;
    private const double Legend = 24;

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<string> Rows { get; init; }
    public required IReadOnlyList<string> Columns { get; init; }
    public required IReadOnlyList<HeatCell> Cells { get; init; }

    /// <summary>What a struck cell means, such as "closed".</summary>
    public required string ClosedLabel { get; init; }
    public required Func<decimal, string> Format { get; init; }

    private double CellWidth => (Width - Left) / Columns.Count;

    public Scene Draw()
    {
        var scene = new Scene(Width, Head + Rows.Count * RowHeight + Legend, Description);
        var styles = new ChartStyles(Language);
        for (var c = 0; c < Columns.Count; c++)
            scene.Label(Left + CellWidth * (c + 0.5), Head - 5, Columns[c], styles.Axis, HorizontalAlignment.Center);
        var largest = Cells.Count == 0 ? 0 : Cells.Max(c => c.Value);
        var figures = Cells.ToDictionary(c => (c.Row, c.Column), c => c.Value);
        for (var r = 0; r < Rows.Count; r++)
        {
            var top = Head + r * RowHeight;
            scene.Label(Left - 8, top + RowHeight / 2 + 2.6, Rows[r], styles.Axis.SemiBold, HorizontalAlignment.Right);
            for (var c = 0; c < Columns.Count; c++)
            {
                if (figures.TryGetValue((r, c), out var value))
                    DrawFigure(scene, c, top, Step(value, largest), Format(value), styles.Axis);
                else
                    DrawClosed(scene, Left + CellWidth * c, top, CellWidth - Gap);
            }
        }
        DrawLegend(scene, largest, styles);
        return scene;
    }

    private static int Step(decimal value, decimal largest) =>
        largest <= 0 ? 0 : (int)Math.Min(Palette.Heat.Count - 1, Math.Floor(value / largest * Palette.Heat.Count));

    private static Rgb InkOn(int step) => step == Palette.Heat.Count - 1 ? Palette.White : Palette.Ink;

    private void DrawFigure(Scene scene, int column, double top, int step, string figure, TextStyle style)
    {
        var x = Left + CellWidth * column;
        scene.Rectangle(x, top, CellWidth - Gap, RowHeight - Gap, Palette.Heat[step]);
        scene.Label(
            x + CellWidth / 2,
            top + RowHeight / 2 + 2.4,
            figure,
            style.In(InkOn(step)),
            HorizontalAlignment.Center
        );
    }

    private static void DrawClosed(Scene scene, double x, double top, double width)
    {
        var height = RowHeight - Gap;
        scene.Rectangle(x, top, width, height, Palette.Surface2);
        scene.Segment(x, top + height, x + width, top, new Stroke(Palette.Line, 0.5));
    }

    private void DrawLegend(Scene scene, decimal largest, ChartStyles styles)
    {
        var top = Head + Rows.Count * RowHeight + 9;
        var x = Left;
        for (var step = 0; step < Palette.Heat.Count; step++)
        {
            var from = largest * step / Palette.Heat.Count;
            var upTo = largest * (step + 1) / Palette.Heat.Count;
            scene.Rectangle(x, top, 14, 9, Palette.Heat[step], new Stroke(Palette.Line, 0.4));
            var label = $"{Format(from)}–{Format(upTo)}";
            scene.Label(x + 18, top + 7.2, label, styles.Axis);
            x += 18 + Shaper.Width(label, styles.Axis) + 14;
        }
        if (Cells.Count == Rows.Count * Columns.Count)
            return;
        DrawClosedKey(scene, x, top);
        scene.Label(x + 18, top + 7.2, ClosedLabel, styles.Axis);
    }

    private static void DrawClosedKey(Scene scene, double x, double top)
    {
        scene.Rectangle(x, top, 14, 9, Palette.Surface2, new Stroke(Palette.Line, 0.4));
        scene.Segment(x, top + 9, x + 14, top, new Stroke(Palette.Line, 0.5));
    }
}

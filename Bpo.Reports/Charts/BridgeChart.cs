using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>
/// The way from one sum to another, one row a step. Brown adds and teal lowers: neither is good or bad. When the
/// changes would vanish beside the sums, the axis is cut, and every bar that loses its foot shows the break.
/// </summary>
public sealed record BridgeChart
{
    private const double LabelShare = 0.36;
    private const double FigureWidth = 84;
    private const double BarHeight = 13;
    private const double RowPadding = 7;

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<BridgeColumn> Columns { get; init; }
    public required Func<decimal, string> Format { get; init; }

    /// <summary>True when the axis does not begin at zero; the caption must then say so.</summary>
    public bool IsCut => BridgeAxis.Of(Columns).IsCut;

    private double Left => Width * LabelShare;

    public Scene Draw()
    {
        var styles = new ChartStyles(Language);
        var axis = BridgeAxis.Of(Columns);
        var labels = Columns.Select(c => Typesetter.Set([new TextRun(c.Label, styles.Name)], Left - 10)).ToList();
        var heights = labels.ConvertAll(l => Math.Max(BarHeight, l.Sum(x => x.Height)) + RowPadding);
        var scene = new Scene(Width, heights.Sum() + 2, Description);
        var top = 1.0;
        for (var i = 0; i < Columns.Count; i++)
        {
            var middle = top + heights[i] / 2;
            DrawLabel(scene, labels[i], middle, styles);
            DrawBar(scene, axis, i, middle, styles);
            top += heights[i];
            if (i + 1 == Columns.Count)
                continue;
            var level = X(axis, axis.Levels[i].To);
            scene.Segment(
                level,
                middle + BarHeight / 2,
                level,
                top + RowPadding / 2,
                new Stroke(Palette.LineStrong, 0.5)
            );
        }
        return scene.Segment(X(axis, 0), 0, X(axis, 0), top, new Stroke(Palette.LineStrong, 0.6));
    }

    private double X(BridgeAxis axis, double level) => Left + (Width - Left - FigureWidth) * axis.Share(level);

    private void DrawBar(Scene scene, BridgeAxis axis, int index, double middle, ChartStyles styles)
    {
        var (from, to) = axis.Levels[index];
        var (left, right) = (X(axis, Math.Min(from, to)), X(axis, Math.Max(from, to)));
        scene.Rectangle(left, middle - BarHeight / 2, Math.Max(1, right - left), BarHeight, Color(Columns[index]));
        if (Columns[index].IsSum && axis.IsCut)
            DrawBreak(scene, Left + 12, middle);
        scene.Label(right + 6, middle + 2.8, Format(Columns[index].Amount), styles.Value);
    }

    private static Rgb Color(BridgeColumn column) =>
        column.IsSum ? Palette.Brand
        : column.Amount >= 0 ? Palette.Amber
        : Palette.Teal;

    private static void DrawLabel(Scene scene, IReadOnlyList<TextLine> lines, double middle, ChartStyles styles)
    {
        var y = middle - lines.Sum(l => l.Height) / 2;
        foreach (var line in lines)
        {
            scene.Label(0, y + line.Baseline, string.Concat(line.Runs.Select(r => r.Text)), styles.Name);
            y += line.Height;
        }
    }

    private static void DrawBreak(Scene scene, double x, double middle)
    {
        const double lean = 3;
        var (above, below) = (middle - BarHeight / 2 - 1, middle + BarHeight / 2 + 1);
        scene.Polygon(
            [(x + lean, above), (x + lean + 3, above), (x - lean + 3, below), (x - lean, below)],
            Palette.White
        );
    }
}

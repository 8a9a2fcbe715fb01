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
    private const double Dwarfed = 0.2;

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<BridgeColumn> Columns { get; init; }
    public required Func<decimal, string> Format { get; init; }

    /// <summary>True when the axis does not begin at zero; the caption must then say so.</summary>
    public bool IsCut => Start() > 0;

    public Scene Draw()
    {
        var styles = new ChartStyles(Language);
        var labels = Columns
            .Select(c => Typesetter.Set([new TextRun(c.Label, styles.Name)], Width * LabelShare - 10))
            .ToList();
        var heights = labels.Select(l => Math.Max(BarHeight, l.Sum(x => x.Height)) + RowPadding).ToList();
        var scene = new Scene(Width, heights.Sum() + 2, Description);
        var (start, levels) = (Start(), Levels());
        var end = levels.Max(l => Math.Max(l.From, l.To));
        var plot = Width * (1 - LabelShare) - FigureWidth;
        double X(double level) =>
            Width * LabelShare + (end <= start ? 0 : plot * (Math.Max(level, start) - start) / (end - start));
        var top = 1.0;
        for (var i = 0; i < Columns.Count; i++)
        {
            var middle = top + heights[i] / 2;
            DrawLabel(scene, labels[i], middle, styles);
            var (from, to) = levels[i];
            var (left, right) = (X(Math.Min(from, to)), X(Math.Max(from, to)));
            scene.Rectangle(left, middle - BarHeight / 2, Math.Max(1, right - left), BarHeight, Color(Columns[i]));
            if (Columns[i].IsSum && start > 0)
                DrawBreak(scene, Width * LabelShare + 12, middle);
            scene.Label(right + 6, middle + 2.8, Format(Columns[i].Amount), styles.Value);
            if (i + 1 < Columns.Count)
                scene.Segment(
                    X(to),
                    middle + BarHeight / 2,
                    X(to),
                    middle + heights[i] / 2 + RowPadding,
                    new Stroke(Palette.LineStrong, 0.5)
                );
            top += heights[i];
        }
        return scene.Segment(Width * LabelShare, 0, Width * LabelShare, top, new Stroke(Palette.LineStrong, 0.6));
    }

    private static Rgb Color(BridgeColumn column) =>
        column.IsSum ? Palette.Brand
        : column.Amount >= 0 ? Palette.Amber
        : Palette.Teal;

    private List<(double From, double To)> Levels()
    {
        var levels = new List<(double, double)>();
        var level = 0.0;
        foreach (var column in Columns)
        {
            var to = column.IsSum ? (double)column.Amount : level + (double)column.Amount;
            levels.Add((column.IsSum ? 0 : level, to));
            level = to;
        }
        return levels;
    }

    private double Start()
    {
        var changes = Columns.Where(c => !c.IsSum).Select(c => Math.Abs((double)c.Amount)).DefaultIfEmpty(0).Max();
        var ends = Levels().Select(l => l.To).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        if (changes <= 0 || low <= 0 || changes > high * Dwarfed)
            return 0;
        return NiceScale.Around(Math.Max(0, low - Math.Max(high - low, changes)), high, 5).Low;
    }

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

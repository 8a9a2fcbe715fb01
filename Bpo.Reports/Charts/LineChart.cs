using Bpo.Reports.Layout;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>
/// A trend against a target: dashed target with its value, circles for points that hold it, square red ones for those
/// that do not, so that shape carries the verdict in grey print.
/// </summary>
public sealed record LineChart
{
    private const double Left = 36;
    private const double Right = 72;
    private const double Top = 12;
    private const double Bottom = 20;
    private static readonly Stroke GridLine = new(Palette.Grid, 0.5);

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<TrendPoint> Points { get; init; }
    public required decimal Target { get; init; }

    /// <summary>Other values of the same points, as a thin dashed line; null where there is none.</summary>
    public IReadOnlyList<decimal?> Beside { get; init; } = [];

    /// <summary>True when a point must reach the target, false when it must stay below.</summary>
    public required bool AtLeast { get; init; }

    /// <summary>Beside the target line, such as "Target 80%".</summary>
    public required string TargetLabel { get; init; }

    /// <summary>The axis ends here at the latest, such as 100 for a percentage.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>Writes a figure of the axis.</summary>
    public required Func<decimal, string> AxisFormat { get; init; }

    /// <summary>Writes the figure of a point.</summary>
    public required Func<decimal, string> Format { get; init; }

    public Scene Draw()
    {
        var scene = new Scene(Width, Height, Description);
        var styles = new ChartStyles(Language);
        var scale = Scale();
        foreach (var tick in scale.Ticks())
        {
            scene.Segment(Left, Y(scale, tick), Width - Right, Y(scale, tick), GridLine);
            scene.Label(
                Left - 6,
                Y(scale, tick) + 2.5,
                AxisFormat((decimal)tick),
                styles.Axis,
                HorizontalAlignment.Right
            );
        }
        DrawTarget(scene, scale, styles);
        DrawLabels(scene, styles);
        DrawBeside(scene, scale);
        DrawLine(scene, scale);
        for (var i = 0; i < Points.Count; i++)
            DrawPoint(scene, scale, i);
        LabelExtremes(scene, scale, styles);
        return scene;
    }

    private NiceScale Scale()
    {
        var values = Points
            .Where(p => p.Value is not null)
            .Select(p => (double)p.Value!.Value)
            .Concat(Beside.OfType<decimal>().Select(value => (double)value))
            .Append((double)Target)
            .ToList();
        var margin = Math.Max(1e-6, (values.Max() - values.Min()) * 0.08);
        var high = values.Max() + margin;
        var low = Math.Max(values.Min() - 2.5 * margin, values.Min() >= 0 ? 0 : double.MinValue);
        return NiceScale.Around(low, Ceiling is { } ceiling ? Math.Min((double)ceiling, high) : high, 5);
    }

    private double X(int index) => Left + (Width - Left - Right) * (index + 0.5) / Points.Count;

    private double Y(NiceScale scale, double value) =>
        Top + (Height - Top - Bottom) * (scale.High - value) / (scale.High - scale.Low);

    private void DrawTarget(Scene scene, NiceScale scale, ChartStyles styles)
    {
        var y = Y(scale, (double)Target);
        scene.Segment(Left, y, Width - Right, y, new Stroke(Palette.Bad, 0.9, 4, 2.5));
        scene.Label(Width - Right + 6, y + 2.5, TargetLabel, styles.Target);
    }

    private void DrawLabels(Scene scene, ChartStyles styles)
    {
        var every = Points.Count > 16 ? 2 : 1;
        for (var i = 0; i < Points.Count; i += every)
            scene.Label(X(i), Height - 6, Points[i].Label, styles.Axis, HorizontalAlignment.Center);
    }

    private void DrawBeside(Scene scene, NiceScale scale)
    {
        var known = Beside
            .Select((value, index) => (index, value))
            .Where(point => point.value is not null)
            .Select(point => (X: X(point.index), Y: Y(scale, (double)point.value!.Value)))
            .ToList();
        if (known.Count > 1)
            scene.Polyline(known, new Stroke(Palette.Teal, 1.1, 4, 2));
        foreach (var (x, y) in known)
            scene.Circle(x, y, 1.6, Palette.Teal);
    }

    private void DrawLine(Scene scene, NiceScale scale)
    {
        var previous = -1;
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i].Value is not { } value)
                continue;
            if (previous >= 0)
            {
                var jump = i - previous > 1;
                var stroke = jump ? new Stroke(Palette.Brand, 0.9, 1, 2.5) : new Stroke(Palette.Brand, 1.5);
                var from = Y(scale, (double)Points[previous].Value!.Value);
                scene.Segment(X(previous), from, X(i), Y(scale, (double)value), stroke);
            }
            previous = i;
        }
    }

    private bool Holds(decimal value) => AtLeast ? value >= Target : value <= Target;

    private void DrawPoint(Scene scene, NiceScale scale, int index)
    {
        if (Points[index].Value is not { } value)
            return;
        var (x, y) = (X(index), Y(scale, (double)value));
        if (Holds(value))
            scene.Circle(x, y, 2.2, Palette.Brand);
        else
            scene.Rectangle(x - 2.6, y - 2.6, 5.2, 5.2, Palette.BadMark);
    }

    /// <summary>The worst point is named where it stands; the best is where the reader need not look.</summary>
    private void LabelExtremes(Scene scene, NiceScale scale, ChartStyles styles)
    {
        var measured = Points.Index().Where(p => p.Item.Value is not null).ToList();
        if (measured.Count == 0)
            return;
        var worst = AtLeast ? measured.MinBy(p => p.Item.Value) : measured.MaxBy(p => p.Item.Value);
        var value = worst.Item.Value!.Value;
        if (Holds(value))
            return;
        var y = Y(scale, (double)value);
        var below = AtLeast && y + 14 < Height - Bottom || y - 8 < Top;
        scene.Label(X(worst.Index), below ? y + 11 : y - 6, Format(value), styles.Target, HorizontalAlignment.Center);
    }
}

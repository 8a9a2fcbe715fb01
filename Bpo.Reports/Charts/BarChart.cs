using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>Upright bars from zero with their figures, the last one dark: the period under review among those before it.</summary>
public sealed record BarChart
{
    private const double Top = 16;
    private const double Bottom = 18;
    private const double LabelGap = 4;
    private const double WidestBar = 46;

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>A line to hold the bars against; null leaves it out.</summary>
    public decimal? Target { get; init; }
    public string TargetLabel { get; init; } = "";
    public required Func<decimal, string> Format { get; init; }

    public Scene Draw()
    {
        var scene = new Scene(Width, Height, Description);
        var styles = new ChartStyles(Language);
        var highest = (double)Points.Select(p => p.Value ?? 0).Append(Target ?? 0).Max();
        var scale = highest <= 0 ? 0 : (Height - Top - Bottom) / highest;
        var ground = Height - Bottom;
        var slot = Width / Points.Count;
        var widest = Points.Max(p => Shaper.Width(p.Label, styles.Axis));
        var every = Math.Max(1, (int)Math.Ceiling((widest + LabelGap) / slot));
        var bar = Math.Min(WidestBar, slot * 0.6);
        for (var i = 0; i < Points.Count; i++)
        {
            var center = slot * (i + 0.5);
            // The last label, of the period under review, is always there; those before it as far as they fit.
            if ((Points.Count - 1 - i) % every == 0)
                scene.Label(center, Height - 5, Points[i].Label, styles.Axis, HorizontalAlignment.Center);
            if (Points[i].Value is not { } value)
                continue;
            var height = Math.Max(0, (double)value * scale);
            var isLast = i == Points.Count - 1;
            scene.Rectangle(center - bar / 2, ground - height, bar, height, isLast ? Palette.Brand : Palette.Pale);
            scene.Label(
                center,
                ground - height - 4,
                Format(value),
                isLast ? styles.Value : styles.Name,
                HorizontalAlignment.Center
            );
        }
        scene.Segment(0, ground, Width, ground, new Stroke(Palette.LineStrong, 0.7));
        if (Target is not { } target)
            return scene;
        var y = ground - (double)target * scale;
        scene.Segment(0, y, Width, y, new Stroke(Palette.Bad, 0.9, 4, 2.5));
        return scene.Label(Width, y - 4, TargetLabel, styles.Target, HorizontalAlignment.Right);
    }
}

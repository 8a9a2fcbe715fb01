using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>
/// Upright bars from zero, each with a whisker from its weak to its strong case and a mark at the usual one. The first is
/// dark: what the others are held against.
/// </summary>
public sealed record RangeChart
{
    private const double Top = 18;
    private const double Bottom = 20;
    private const double WidestBar = 54;
    private const double Cap = 5;
    private static readonly Stroke Whisker = new(Palette.Ink2, 1);

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<RangedValue> Bars { get; init; }
    public required Func<decimal, string> Format { get; init; }

    public Scene Draw()
    {
        var scene = new Scene(Width, Height, Description);
        var styles = new ChartStyles(Language);
        var highest = (double)Bars.Max(bar => Math.Max(bar.Value, bar.Range?.High ?? 0));
        var scale = highest <= 0 ? 0 : (Height - Top - Bottom) / highest;
        var ground = Height - Bottom;
        var slot = Width / Bars.Count;
        var wide = Math.Min(WidestBar, slot * 0.55);
        for (var i = 0; i < Bars.Count; i++)
        {
            var center = slot * (i + 0.5);
            var bar = Bars[i];
            var height = Math.Max(0, (double)bar.Value * scale);
            var fill = i == 0 ? Palette.Brand : Palette.Pale;
            scene.Rectangle(center - wide / 2, ground - height, wide, height, fill);
            var top = ground - Math.Max(height, (double)(bar.Range?.High ?? 0) * scale);
            scene.Label(
                center,
                top - 5,
                Format(bar.Value),
                i == 0 ? styles.Value : styles.Name,
                HorizontalAlignment.Center
            );
            scene.Label(center, Height - 6, Cut(bar.Label, styles, slot - 4), styles.Axis, HorizontalAlignment.Center);
            if (bar.Range is { } range)
                DrawWhisker(scene, range, center + wide / 2 + 7, value => ground - (double)value * scale);
        }

        return scene.Segment(0, ground, Width, ground, new Stroke(Palette.LineStrong, 0.7));
    }

    private static void DrawWhisker(Scene scene, ValueRange range, double x, Func<decimal, double> y)
    {
        scene.Segment(x, y(range.Low), x, y(range.High), Whisker);
        scene.Segment(x - Cap / 2, y(range.Low), x + Cap / 2, y(range.Low), Whisker);
        scene.Segment(x - Cap / 2, y(range.High), x + Cap / 2, y(range.High), Whisker);
        scene.Circle(x, y(range.Middle), 2.4, Palette.Teal);
    }

    private static string Cut(string label, ChartStyles styles, double room)
    {
        if (Shaper.Width(label, styles.Axis) <= room)
            return label;
        var kept = label;
        while (kept.Length > 1 && Shaper.Width(kept + "…", styles.Axis) > room)
            kept = kept[..^1];
        return kept.TrimEnd() + "…";
    }
}

/// <summary>A bar with what it may become.</summary>
public sealed record RangedValue(string Label, decimal Value, ValueRange? Range);

public sealed record ValueRange(decimal Low, decimal Middle, decimal High);

using Bpo.Reports.Layout;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>
/// Several costs against one quantity, told apart by hue and dash; where two of them meet stands a numbered ring, and the
/// quantity as it is today is a dashed upright.
/// </summary>
public sealed record CurveChart
{
    private const double Left = 50;
    private const double Right = 14;
    private const double Top = 12;
    private const double Bottom = 32;
    private static readonly Stroke GridLine = new(Palette.Grid, 0.5);

    /// <summary>The first eight are enough: nobody reads a ninth line.</summary>
    private static readonly Stroke[] Strokes =
    [
        new(Palette.Brand, 1.8),
        new(Palette.Teal, 1.5, 6, 2),
        new(Palette.Amber, 1.5, 2, 2),
        new(Palette.Bad, 1.3, 8, 3),
        new(Palette.Plan, 1.5, 4, 2),
        new(Palette.OkMark, 1.3, 1, 2),
        new(Palette.Ink2, 1, 6, 3),
        new(Palette.Ink3, 1, 3, 1),
        new(Palette.Pale, 1.5, 5, 1),
    ];

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<Curve> Curves { get; init; }

    /// <summary>Where curves meet, in the order of their numbers.</summary>
    public IReadOnlyList<CurvePoint> Meetings { get; init; } = [];

    /// <summary>The quantity as it is.</summary>
    public required decimal Today { get; init; }
    public required string TodayLabel { get; init; }
    public required string QuantityLabel { get; init; }
    public required Func<decimal, string> FormatQuantity { get; init; }
    public required Func<decimal, string> FormatCost { get; init; }

    /// <summary>The line of a curve beside its name, for the legend.</summary>
    public static Scene Key(int curve) =>
        new Scene(26, 8, "").Segment(1, 4, 25, 4, Strokes[Math.Min(curve, Strokes.Length - 1)]);

    public Scene Draw()
    {
        var scene = new Scene(Width, Height, Description);
        var styles = new ChartStyles(Language);
        var points = Curves.SelectMany(curve => curve.Points).ToList();
        var across = NiceScale.Around(0, (double)points.Max(point => point.Quantity), 6);
        var up = NiceScale.Around(0, (double)points.Max(point => point.Cost), 5);
        foreach (var tick in up.Ticks())
        {
            scene.Segment(Left, Y(up, tick), Width - Right, Y(up, tick), GridLine);
            scene.Label(Left - 5, Y(up, tick) + 2.5, FormatCost((decimal)tick), styles.Axis, HorizontalAlignment.Right);
        }

        foreach (var tick in across.Ticks())
            scene.Label(
                X(across, tick),
                Height - Bottom + 12,
                FormatQuantity((decimal)tick),
                styles.Axis,
                HorizontalAlignment.Center
            );
        scene.Label(Width - Right, Height - 5, QuantityLabel, styles.Axis, HorizontalAlignment.Right);
        var today = X(across, (double)Today);
        scene.Segment(today, Top, today, Height - Bottom, new Stroke(Palette.Ink3, 0.9, 3, 2.5));
        scene.Label(today + 4, Top + 5, TodayLabel, styles.Axis);
        for (var i = 0; i < Curves.Count; i++)
            scene.Polyline(
                [.. Curves[i].Points.Select(point => (X(across, (double)point.Quantity), Y(up, (double)point.Cost)))],
                Strokes[Math.Min(i, Strokes.Length - 1)]
            );
        DrawMeetings(scene, styles, across, up);
        return scene;
    }

    private void DrawMeetings(Scene scene, ChartStyles styles, NiceScale across, NiceScale up)
    {
        for (var i = 0; i < Meetings.Count; i++)
        {
            var (x, y) = (X(across, (double)Meetings[i].Quantity), Y(up, (double)Meetings[i].Cost));
            scene.Circle(x, y, 6, Palette.White, new Stroke(Palette.Ink2, 1));
            scene.Label(
                x,
                y + 2.6,
                (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                styles.Value,
                HorizontalAlignment.Center
            );
        }
    }

    private double X(NiceScale scale, double value) => Left + (Width - Left - Right) * value / scale.High;

    private double Y(NiceScale scale, double value) =>
        Top + (Height - Top - Bottom) * (scale.High - value) / (scale.High - scale.Low);
}

/// <summary>One cost against the quantity, in order of the quantity.</summary>
public sealed record Curve(string Name, IReadOnlyList<CurvePoint> Points);

public sealed record CurvePoint(decimal Quantity, decimal Cost);

using Bpo.Reports.Layout;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>
/// Levels that hold for an interval each, such as agents by half-hour: the first as a filled ground, the others as lines told
/// apart by hue and dash. Where a level is not known its line breaks off.
/// </summary>
public sealed record StepChart
{
    private const double Left = 36;
    private const double Right = 10;
    private const double Top = 10;
    private const double Bottom = 20;
    private const double Steps = 4;
    private static readonly Stroke GridLine = new(Palette.Grid, 0.5);

    private static readonly Stroke[] Strokes =
    [
        new(Palette.Brand, 1.2),
        new(Palette.Amber, 1.6, 5, 2),
        new(Palette.Teal, 1.6),
    ];

    public required DocumentLanguage Language { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required string Description { get; init; }

    /// <summary>At most three, each with as many values as the others.</summary>
    public required IReadOnlyList<IReadOnlyList<decimal?>> Levels { get; init; }

    /// <summary>Under the axis, by the interval they stand at the beginning of.</summary>
    public required IReadOnlyDictionary<int, string> Labels { get; init; }

    public required Func<decimal, string> Format { get; init; }

    private int Count => Levels[0].Count;

    /// <summary>The line of a level beside its name, for the legend.</summary>
    public static Scene Key(int level)
    {
        var scene = new Scene(26, 8, "");
        return level == 0
            ? scene.Rectangle(1, 0.5, 24, 7, Palette.BrandSoft, Strokes[0])
            : scene.Segment(1, 4, 25, 4, Strokes[level]);
    }

    public Scene Draw()
    {
        var scene = new Scene(Width, Height, Description);
        var styles = new ChartStyles(Language);
        var highest = Levels.SelectMany(level => level).Max() ?? 0;
        var scale = NiceScale.Around(0, Math.Max(1, (double)highest), (int)Steps);
        foreach (var tick in scale.Ticks())
        {
            scene.Segment(Left, Y(scale, tick), Width - Right, Y(scale, tick), GridLine);
            scene.Label(Left - 5, Y(scale, tick) + 2.5, Format((decimal)tick), styles.Axis, HorizontalAlignment.Right);
        }

        foreach (var (at, label) in Labels)
        {
            scene.Segment(X(at), Height - Bottom, X(at), Height - Bottom + 3, GridLine);
            scene.Label(X(at), Height - 6, label, styles.Axis, HorizontalAlignment.Center);
        }

        foreach (var run in Runs(scale, Levels[0]))
        {
            scene.Polygon([(run[0].X, Y(scale, 0)), .. run, (run[^1].X, Y(scale, 0))], Palette.BrandSoft);
            scene.Polyline(run, Strokes[0]);
        }

        for (var level = 1; level < Levels.Count; level++)
            foreach (var run in Runs(scale, Levels[level]))
                scene.Polyline(run, Strokes[level]);
        return scene;
    }

    /// <summary>Stretches of known values, each a staircase.</summary>
    private IEnumerable<IReadOnlyList<(double X, double Y)>> Runs(NiceScale scale, IReadOnlyList<decimal?> level)
    {
        var run = new List<(double X, double Y)>();
        for (var i = 0; i < level.Count; i++)
        {
            if (level[i] is { } value)
            {
                run.Add((X(i), Y(scale, (double)value)));
                run.Add((X(i + 1), Y(scale, (double)value)));
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
            yield return run;
    }

    private double X(int interval) => Left + (Width - Left - Right) * interval / Count;

    private double Y(NiceScale scale, double value) =>
        Top + (Height - Top - Bottom) * (scale.High - value) / (scale.High - scale.Low);
}

using Bpo.Reports.Pdf;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>Thirteen periods in a word's space: dashed target, squares where it was missed, a circle at the last point kept.</summary>
public sealed record Sparkline
{
    private const double Margin = 4;

    public double Width { get; init; } = 120;
    public double Height { get; init; } = 30;
    public required string Description { get; init; }

    /// <summary>Oldest first; null where nothing was measured.</summary>
    public required IReadOnlyList<decimal?> Values { get; init; }
    public required decimal Target { get; init; }
    public required bool AtLeast { get; init; }

    public Scene Draw()
    {
        var scene = new Scene(Width, Height, Description);
        var measured = Values.Where(v => v is not null).Select(v => v!.Value).Append(Target).ToList();
        var (low, high) = ((double)measured.Min(), (double)measured.Max());
        double X(int i) => Margin + (Width - 2 * Margin) * i / Math.Max(1, Values.Count - 1);
        double Y(decimal v) => Margin + (Height - 2 * Margin) * (high <= low ? 0.5 : (high - (double)v) / (high - low));
        scene.Segment(0, Y(Target), Width, Y(Target), new Stroke(Palette.Plan, 0.7, 3, 2));
        foreach (var stretch in Stretches())
            scene.Polyline([.. stretch.Select(p => (X(p.Index), Y(p.Value)))], new Stroke(Palette.Brand, 1.2));
        foreach (var (index, value) in Stretches().SelectMany(s => s))
        {
            var holds = AtLeast ? value >= Target : value <= Target;
            if (!holds)
                scene.Rectangle(X(index) - 2, Y(value) - 2, 4, 4, Palette.BadMark);
            else if (index == Values.Count - 1)
                scene.Circle(X(index), Y(value), 2.2, Palette.Brand);
        }
        return scene;
    }

    /// <summary>Runs of measured periods: the line does not cross a gap.</summary>
    private List<List<(int Index, decimal Value)>> Stretches()
    {
        List<List<(int, decimal)>> stretches =
        [
            [],
        ];
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] is { } value)
                stretches[^1].Add((i, value));
            else if (stretches[^1].Count > 0)
                stretches.Add([]);
        }
        return stretches.FindAll(s => s.Count > 0);
    }
}

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>One set line.</summary>
/// <param name="Width">Without the space that hangs at its end.</param>
/// <param name="Baseline">Distance from the top of the line.</param>
internal sealed record TextLine(IReadOnlyList<ShapedRun> Runs, double Width, double Height, double Baseline);

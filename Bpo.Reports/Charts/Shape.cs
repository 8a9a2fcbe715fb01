using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;

namespace Bpo.Reports.Charts;

/// <summary>The few things a chart is made of.</summary>
internal abstract record Shape
{
    private Shape() { }

    public sealed record Rectangle(
        double X,
        double Y,
        double Width,
        double Height,
        Rgb? Fill,
        Stroke? Stroke,
        double Radius
    ) : Shape;

    public sealed record Segment(double X1, double Y1, double X2, double Y2, Stroke Stroke) : Shape;

    public sealed record Path(IReadOnlyList<(double X, double Y)> Points, Rgb? Fill, Stroke? Stroke) : Shape;

    /// <param name="Y">Baseline.</param>
    public sealed record Label(double X, double Y, string Text, TextStyle Style, HorizontalAlignment Alignment) : Shape;
}

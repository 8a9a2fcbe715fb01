using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;

namespace Bpo.Reports.Charts;

/// <summary>A drawing that goes into a PDF or, as inline SVG, into a page: the chart on screen is the chart on paper.</summary>
public sealed class Scene
{
    private readonly List<Shape> _shapes = [];

    internal Scene(double width, double height, string description) =>
        (Width, Height, Description) = (width, height, description);

    /// <summary>Points.</summary>
    public double Width { get; }

    /// <summary>Points.</summary>
    public double Height { get; }

    /// <summary>What the drawing shows, for those who do not see it; empty for an ornament.</summary>
    public string Description { get; }

    internal IReadOnlyList<Shape> Shapes => _shapes;

    /// <summary>An inline SVG element. Colours are the page's variables, so it follows light and dark.</summary>
    public string ToSvg() => SceneSvg.Write(this);

    internal Scene Rectangle(
        double x,
        double y,
        double width,
        double height,
        Rgb? fill,
        Stroke? stroke = null,
        double radius = 0
    )
    {
        _shapes.Add(new Shape.Rectangle(x, y, width, height, fill, stroke, radius));
        return this;
    }

    internal Scene Segment(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        _shapes.Add(new Shape.Segment(x1, y1, x2, y2, stroke));
        return this;
    }

    internal Scene Polyline(IReadOnlyList<(double X, double Y)> points, Stroke stroke)
    {
        _shapes.Add(new Shape.Path(points, null, stroke));
        return this;
    }

    internal Scene Polygon(IReadOnlyList<(double X, double Y)> points, Rgb fill)
    {
        _shapes.Add(new Shape.Path(points, fill, null));
        return this;
    }

    internal Scene Circle(double x, double y, double radius, Rgb fill, Stroke? stroke = null) =>
        Rectangle(x - radius, y - radius, 2 * radius, 2 * radius, fill, stroke, radius);

    internal Scene Label(
        double x,
        double y,
        string text,
        TextStyle style,
        HorizontalAlignment alignment = HorizontalAlignment.Left
    )
    {
        _shapes.Add(new Shape.Label(x, y, text, style, alignment));
        return this;
    }
}

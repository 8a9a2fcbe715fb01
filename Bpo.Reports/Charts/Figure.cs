using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;

namespace Bpo.Reports.Charts;

/// <summary>A scene on a page: a figure with its description, or an ornament when it has none.</summary>
internal sealed class Figure(Scene scene, HorizontalAlignment alignment = HorizontalAlignment.Left) : Element
{
    public override double NaturalWidth => scene.Width;

    public override double NarrowestWidth => scene.Width;

    public override double Height(double width) => scene.Height;

    public override void Draw(DrawContext context, Area area)
    {
        var x = area.X + Offset(area.Width - scene.Width, alignment);
        var isOrnament = scene.Description.Length == 0;
        if (isOrnament)
            context.Tags.OpenArtifact();
        else
            context.Tags.Open("Figure").AlternateText = PlainText.Clean(scene.Description);
        foreach (var shape in scene.Shapes)
            Draw(context, shape, x, area.Y);
        if (isOrnament)
            context.Tags.CloseArtifact();
        else
            context.Tags.Close();
    }

    private static void Draw(DrawContext context, Shape shape, double left, double top)
    {
        var page = context.Page;
        switch (shape)
        {
            case Shape.Rectangle r:
                page.Rectangle(left + r.X, top + r.Y, r.Width, r.Height, r.Fill, r.Stroke, r.Radius);
                break;
            case Shape.Segment s:
                page.Line(left + s.X1, top + s.Y1, left + s.X2, top + s.Y2, s.Stroke);
                break;
            case Shape.Path p:
                var points = p.Points.Select(q => (left + q.X, top + q.Y)).ToList();
                page.Polygon(points, p.Fill, p.Stroke, closed: p.Fill is not null);
                break;
            case Shape.Label l:
                DrawLabel(context, l, left + l.X, top + l.Y);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void DrawLabel(DrawContext context, Shape.Label label, double x, double y)
    {
        var runs = Shaper.Shape(PlainText.Clean(label.Text), label.Style);
        x += Offset(-runs.Sum(r => r.Width), label.Alignment);
        foreach (var run in runs)
        {
            context.Page.Text(run.Font, run.Style.Size, x, y, run.Style.Color, run.Text);
            x += run.Width;
        }
    }

    private static double Offset(double free, HorizontalAlignment alignment) =>
        alignment switch
        {
            HorizontalAlignment.Right => free,
            HorizontalAlignment.Center => free / 2,
            _ => 0,
        };
}

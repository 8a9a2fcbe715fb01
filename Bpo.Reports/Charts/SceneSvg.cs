using System.Globalization;
using System.Net;
using System.Text;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>Writes a scene as inline SVG, with presentation attributes only: no style a content policy would refuse.</summary>
internal static class SceneSvg
{
    public static string Write(Scene scene)
    {
        var role =
            scene.Description.Length == 0
                ? "aria-hidden=\"true\""
                : $"role=\"img\" aria-label=\"{Encode(scene.Description)}\"";
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(scene.Width)} {N(scene.Height)}\" {role}>"
        );
        foreach (var shape in scene.Shapes)
            svg.Append(Write(shape));
        return svg.Append("</svg>").ToString();
    }

    private static string Write(Shape shape) =>
        shape switch
        {
            Shape.Rectangle r =>
                $"<rect x=\"{N(r.X)}\" y=\"{N(r.Y)}\" width=\"{N(r.Width)}\" height=\"{N(r.Height)}\" rx=\"{N(r.Radius)}\"{Paint(r.Fill, r.Stroke)}/>",
            Shape.Segment s =>
                $"<line x1=\"{N(s.X1)}\" y1=\"{N(s.Y1)}\" x2=\"{N(s.X2)}\" y2=\"{N(s.Y2)}\"{Paint(null, s.Stroke)}/>",
            Shape.Path p =>
                $"<{(p.Fill is null ? "polyline" : "polygon")} points=\"{Points(p.Points)}\"{Paint(p.Fill, p.Stroke)}/>",
            Shape.Label l =>
                $"<text x=\"{N(l.X)}\" y=\"{N(l.Y)}\" font-size=\"{N(l.Style.Size)}\" font-weight=\"{(int)l.Style.Weight}\" text-anchor=\"{Anchor(l.Alignment)}\" fill=\"{CssTokens.Color(l.Style.Color)}\">{Encode(PlainText.Clean(l.Text))}</text>",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Paint(Rgb? fill, Stroke? stroke)
    {
        var paint = $" fill=\"{(fill is { } color ? CssTokens.Color(color) : "none")}\"";
        if (stroke is not { } line)
            return paint;
        var dash = line.DashOn > 0 ? $" stroke-dasharray=\"{N(line.DashOn)} {N(line.DashOff)}\"" : "";
        return $"{paint} stroke=\"{CssTokens.Color(line.Color)}\" stroke-width=\"{N(line.Width)}\"{dash}";
    }

    private static string Anchor(HorizontalAlignment alignment) =>
        alignment switch
        {
            HorizontalAlignment.Right => "end",
            HorizontalAlignment.Center => "middle",
            _ => "start",
        };

    private static string Points(IReadOnlyList<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"));

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

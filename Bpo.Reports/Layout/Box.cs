using Bpo.Reports.Pdf;

namespace Bpo.Reports.Layout;

/// <summary>Content with padding, ground, border and an edge.</summary>
internal sealed class Box(Element content) : Element
{
    private const double EdgeWidth = 3;

    public double Horizontal { get; init; }
    public double Vertical { get; init; }
    public Rgb? Fill { get; init; }
    public Rgb? Border { get; init; }
    public Rgb? LeftEdge { get; init; }
    public Rgb? BottomLine { get; init; }
    public double Radius { get; init; }

    public override double NaturalWidth => content.NaturalWidth + 2 * Horizontal;

    public override double NarrowestWidth => content.NarrowestWidth + 2 * Horizontal;

    public override double Height(double width) => content.Height(width - 2 * Horizontal) + 2 * Vertical;

    public override void Draw(DrawContext context, Area area)
    {
        var (x, y, width, height) = area;
        if (Fill is not null || Border is not null)
        {
            Stroke? border = Border is { } color ? new Stroke(color) : null;
            context.Page.Rectangle(x, y, width, height, Fill, border, Radius);
        }
        if (LeftEdge is { } edge)
            context.Page.Rectangle(x, y, EdgeWidth, height, edge);
        if (BottomLine is { } line)
            context.Page.Line(x, y + height, x + width, y + height, new Stroke(line));
        content.Draw(context, area.Inset(Horizontal, Vertical));
    }

    public override Cut Cut(double width, double available, bool isPageTop)
    {
        var (head, tail) = content.Cut(width - 2 * Horizontal, available - 2 * Vertical, isPageTop);
        return new Cut(head is null ? null : With(head), tail is null ? null : With(tail));
    }

    private Box With(Element part) =>
        new(part)
        {
            Horizontal = Horizontal,
            Vertical = Vertical,
            Fill = Fill,
            Border = Border,
            LeftEdge = LeftEdge,
            BottomLine = BottomLine,
            Radius = Radius,
        };
}

namespace Bpo.Reports.Layout;

/// <summary>Content that moves to the next page rather than being cut, unless it is taller than a page.</summary>
internal sealed class Together(Element content) : Element
{
    public override double NaturalWidth => content.NaturalWidth;

    public override double NarrowestWidth => content.NarrowestWidth;

    public override double Height(double width) => content.Height(width);

    public override void Draw(DrawContext context, Area area) => content.Draw(context, area);

    public override Cut Cut(double width, double available, bool isPageTop) =>
        isPageTop ? content.Cut(width, available, isPageTop) : base.Cut(width, available, isPageTop);
}

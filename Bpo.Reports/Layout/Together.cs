namespace Bpo.Reports.Layout;

/// <summary>
/// Content that moves to the next page rather than being cut, unless it is so tall that the gap it would leave behind is
/// the greater evil.
/// </summary>
internal sealed class Together(Element content) : Element
{
    /// <summary>Nearly half of the height of an A4 page between its margins.</summary>
    private const double TallestMoved = 360;

    public override double NaturalWidth => content.NaturalWidth;

    public override double NarrowestWidth => content.NarrowestWidth;

    public override double Height(double width) => content.Height(width);

    public override void Draw(DrawContext context, Area area) => content.Draw(context, area);

    public override Cut Cut(double width, double available, bool isPageTop) =>
        isPageTop || content.Height(width) > TallestMoved
            ? content.Cut(width, available, isPageTop)
            : base.Cut(width, available, isPageTop);
}

namespace Bpo.Reports.Layout;

/// <summary>
/// Inside a column: what follows begins a new page, unless the page has hardly begun: a page with two lines on it is
/// worse than an annex that starts below them.
/// </summary>
internal sealed class PageBreak : Element
{
    private const double WorthKeeping = 0.45;

    public static bool Applies(double used, double available) => used > available * WorthKeeping;

    public override double Height(double width) => 0;

    public override void Draw(DrawContext context, Area area) { }
}

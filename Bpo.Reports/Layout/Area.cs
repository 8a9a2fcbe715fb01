namespace Bpo.Reports.Layout;

/// <summary>A place on the page, in points from its top left corner.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public Area Inset(double horizontal, double vertical) =>
        new(X + horizontal, Y + vertical, Width - 2 * horizontal, Height - 2 * vertical);
}

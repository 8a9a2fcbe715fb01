namespace Bpo.Reports.Layout;

/// <summary>Empty height.</summary>
internal sealed class Spacer(double height) : Element
{
    public override double Height(double width) => height;

    public override void Draw(DrawContext context, Area area) { }
}

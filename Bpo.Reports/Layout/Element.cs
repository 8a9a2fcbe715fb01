namespace Bpo.Reports.Layout;

/// <summary>Something with a height at a width that can be drawn, and perhaps cut in two at a page end.</summary>
internal abstract class Element
{
    /// <summary>True for heads, which must not stand alone at the end of a page.</summary>
    public bool IsKeptWithNext { get; private set; }

    /// <summary>Width it takes when nothing forces it to wrap; zero when it takes what it gets.</summary>
    public virtual double NaturalWidth => 0;

    /// <summary>Width below which words or figures would have to be cut.</summary>
    public virtual double NarrowestWidth => 0;

    public abstract double Height(double width);

    public abstract void Draw(DrawContext context, Area area);

    /// <param name="width">Width to lay out in.</param>
    /// <param name="available">Height left on the page.</param>
    /// <param name="isPageTop">True when the whole page is available: what does not fit now never will.</param>
    public virtual Cut Cut(double width, double available, bool isPageTop) =>
        Height(width) <= available ? Layout.Cut.Whole(this) : Layout.Cut.Nothing(this);

    public Element KeptWithNext()
    {
        IsKeptWithNext = true;
        return this;
    }
}

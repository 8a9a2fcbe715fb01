namespace Bpo.Reports.Layout;

/// <summary>What of an element goes on this page and what is left for the next.</summary>
/// <param name="Head">Null when nothing fits.</param>
/// <param name="Tail">Null when everything fits.</param>
internal readonly record struct Cut(Element? Head, Element? Tail)
{
    public static Cut Whole(Element element) => new(element, null);

    public static Cut Nothing(Element element) => new(null, element);
}

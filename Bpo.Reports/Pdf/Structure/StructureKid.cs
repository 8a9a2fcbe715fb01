namespace Bpo.Reports.Pdf.Structure;

/// <summary>A child of a structure element: another element, or marked content of a page.</summary>
internal readonly record struct StructureKid(StructureElement? Element, int Page, int Mark)
{
    public static StructureKid Of(StructureElement element) => new(element, -1, -1);

    public static StructureKid Content(int page, int mark) => new(null, page, mark);
}

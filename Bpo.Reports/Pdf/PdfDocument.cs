using System.Text;
using Bpo.Reports.Pdf.Structure;
using Bpo.Reports.Pdf.TrueType;
using Bpo.Reports.Pdf.Writing;

namespace Bpo.Reports.Pdf;

/// <summary>
/// A PDF under construction: tagged, with embedded font subsets, built to PDF/A-3. What comes out depends only on what
/// goes in: dates are passed, the identifier is a hash, nothing is random.
/// </summary>
internal sealed class PdfDocument(PdfMetadata metadata)
{
    private readonly List<PdfPage> _pages = [];
    private readonly Dictionary<TrueTypeFont, FontUse> _fonts = [];
    private readonly List<Bookmark> _bookmarks = [];

    public TagStack Tags { get; } = new();

    public PdfPage AddPage(double width, double height)
    {
        if (_pages.Count > 0)
            _pages[^1].Finish();
        var page = new PdfPage(this, _pages.Count, width, height);
        _pages.Add(page);
        return page;
    }

    public void AddBookmark(string title, PdfPage page, double y) =>
        _bookmarks.Add(new Bookmark(title, page.Index, page.Height - y));

    public FontUse Use(TrueTypeFont font)
    {
        if (!_fonts.TryGetValue(font, out var use))
            _fonts[font] = use = new FontUse(font, _fonts.Count);
        return use;
    }

    public byte[] Save()
    {
        if (_pages.Count > 0)
            _pages[^1].Finish();
        var objects = new PdfObjects(metadata.Compress);
        var catalog = objects.Reserve();
        var pageTree = objects.Reserve();
        var pageIds = WritePages(objects, pageTree);
        var structure = new StructureTree(objects, pageIds).Write(Tags.Root);
        var xmp = objects.AddStream(
            "/Type/Metadata/Subtype/XML",
            Encoding.UTF8.GetBytes(XmpPacket.Write(metadata)),
            plain: true
        );
        var profile = objects.AddStream("/N 3", SrgbProfile.Bytes);
        objects.Fill(
            catalog,
            $"<</Type/Catalog/Pages {pageTree} 0 R/Lang {PdfSyntax.Text(metadata.Language)}/MarkInfo<</Marked true>>"
                + $"/StructTreeRoot {structure} 0 R/ViewerPreferences<</DisplayDocTitle true>>/Metadata {xmp} 0 R"
                + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
                + $"/DestOutputProfile {profile} 0 R>>]{Bookmark.Write(objects, _bookmarks, pageIds)}"
                + $"{AttachmentObjects.Write(objects, metadata)}>>"
        );
        var info = objects.Add(
            $"<</Title {PdfSyntax.Text(metadata.Title)}/Author {PdfSyntax.Text(metadata.Author)}/Producer({XmpPacket.Producer})"
                + $"/CreationDate{PdfSyntax.Date(metadata.CreatedAt)}/ModDate{PdfSyntax.Date(metadata.CreatedAt)}>>"
        );
        return new PdfFile(objects).Write(catalog, info);
    }

    private List<int> WritePages(PdfObjects objects, int pageTree)
    {
        var fonts = string.Concat(_fonts.Values.Select(f => $"/{f.Resource} {FontObjects.Write(objects, f)} 0 R"));
        var resources = objects.Add($"<</Font<<{fonts}>>>>");
        var ids = new List<int>();
        foreach (var page in _pages)
        {
            var content = objects.AddStream("", page.Content);
            var box = $"[0 0 {PdfSyntax.Number(page.Width)} {PdfSyntax.Number(page.Height)}]";
            ids.Add(
                objects.Add(
                    $"<</Type/Page/Parent {pageTree} 0 R/MediaBox{box}/Resources {resources} 0 R"
                        + $"/Contents {content} 0 R/StructParents {page.Index}/Tabs/S>>"
                )
            );
        }
        objects.Fill(pageTree, $"<</Type/Pages/Count {ids.Count}/Kids[{PdfSyntax.References(ids)}]>>");
        return ids;
    }
}

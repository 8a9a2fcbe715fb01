namespace Bpo.Reports.Pdf.Writing;

/// <summary>An entry of the outline. One level is enough for documents of a dozen pages.</summary>
/// <param name="Top">Distance from the bottom of the page, as PDF counts.</param>
internal sealed record Bookmark(string Title, int Page, double Top)
{
    /// <returns>Entries for the catalog; empty when there is no bookmark.</returns>
    public static string Write(PdfObjects objects, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<int> pageIds)
    {
        if (bookmarks.Count == 0)
            return "";
        var root = objects.Reserve();
        var ids = bookmarks.Select(_ => objects.Reserve()).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            var previous = i > 0 ? $"/Prev {ids[i - 1]} 0 R" : "";
            var next = i + 1 < ids.Count ? $"/Next {ids[i + 1]} 0 R" : "";
            var (title, page, top) = bookmarks[i];
            objects.Fill(
                ids[i],
                $"<</Title {PdfSyntax.Text(title)}/Parent {root} 0 R{previous}{next}"
                    + $"/Dest[{pageIds[page]} 0 R/XYZ 0 {PdfSyntax.Number(top)} null]>>"
            );
        }
        objects.Fill(root, $"<</Type/Outlines/First {ids[0]} 0 R/Last {ids[^1]} 0 R/Count {ids.Count}>>");
        return $"/Outlines {root} 0 R/PageMode/UseOutlines";
    }
}

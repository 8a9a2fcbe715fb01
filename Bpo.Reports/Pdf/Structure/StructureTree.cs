using System.Globalization;
using System.Text;
using Bpo.Reports.Pdf.Writing;

namespace Bpo.Reports.Pdf.Structure;

/// <summary>Writes the structure tree and the parent tree that leads from marked content back to it.</summary>
internal sealed class StructureTree(PdfObjects objects, IReadOnlyList<int> pageIds)
{
    private readonly SortedDictionary<int, SortedDictionary<int, int>> _parents = [];

    /// <returns>Number of the structure tree root.</returns>
    public int Write(StructureElement document)
    {
        var root = objects.Reserve();
        Prune(document);
        Number(document);
        Write(document, root);
        objects.Fill(
            root,
            $"<</Type/StructTreeRoot/K {document.Id} 0 R/ParentTree<</Nums[{ParentTree()}]>>/ParentTreeNextKey {pageIds.Count}>>"
        );
        return root;
    }

    private static void Prune(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } child)
                Prune(child);
        }
        // An empty cell still takes its place in the row; any other empty element says nothing.
        element.Kids.RemoveAll(k => k.Element is { Kids.Count: 0, Type: not ("TD" or "TH") });
    }

    private void Number(StructureElement element)
    {
        element.Id = objects.Reserve();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } child)
                Number(child);
        }
    }

    private void Write(StructureElement element, int parent)
    {
        var page = element.Kids.Where(k => k.Element is null).Select(k => k.Page).FirstOrDefault(-1);
        var kids = new StringBuilder();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } child)
            {
                kids.Append(CultureInfo.InvariantCulture, $"{child.Id} 0 R ");
                Write(child, element.Id);
                continue;
            }
            kids.Append(
                kid.Page == page ? $"{kid.Mark} " : $"<</Type/MCR/Pg {pageIds[kid.Page]} 0 R/MCID {kid.Mark}>> "
            );
            ParentsOf(kid.Page)[kid.Mark] = element.Id;
        }
        var home = page >= 0 ? $"/Pg {pageIds[page]} 0 R" : "";
        var alt = element.AlternateText is { } text ? $"/Alt {PdfSyntax.Text(text)}" : "";
        objects.Fill(
            element.Id,
            $"<</Type/StructElem/S/{element.Type}/P {parent} 0 R{home}{Attributes(element)}{alt}/K[{kids}]>>"
        );
    }

    private static string Attributes(StructureElement element)
    {
        var scope = element.IsColumnHeader ? "/Scope/Column" : "";
        var span = element.ColumnSpan > 1 ? $"/ColSpan {element.ColumnSpan}" : "";
        return scope.Length + span.Length == 0 ? "" : $"/A<</O/Table{scope}{span}>>";
    }

    private SortedDictionary<int, int> ParentsOf(int page)
    {
        if (!_parents.TryGetValue(page, out var marks))
            _parents[page] = marks = [];
        return marks;
    }

    private string ParentTree() =>
        string.Concat(_parents.Select(page => $"{page.Key}[{PdfSyntax.References(page.Value.Values)}]"));
}

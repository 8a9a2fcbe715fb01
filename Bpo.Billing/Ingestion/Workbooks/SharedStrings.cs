using System.Text;
using System.Xml;

namespace Bpo.Billing.Ingestion.Workbooks;

/// <summary>The texts of a workbook, each stored once and named by its number; kept as one run of characters.</summary>
internal sealed class SharedStrings
{
    private const int MostCharacters = 64 << 20;

    private readonly StringBuilder characters = new();
    private readonly List<int> ends = [];
    private string? whole;

    public static SharedStrings Read(XmlReader? part)
    {
        var strings = new SharedStrings();
        using (part)
        {
            while (part is not null && Workbook.Guard(part.Read))
            {
                strings.Take(part);
            }
        }

        strings.whole = strings.characters.ToString();
        strings.characters.Clear();
        return strings;
    }

    /// <summary>Null when the workbook has no such text.</summary>
    public string? this[int number] =>
        number >= 0 && number < ends.Count ? whole![(number == 0 ? 0 : ends[number - 1])..ends[number]] : null;

    private void Take(XmlReader part)
    {
        if (part.NodeType == XmlNodeType.Element && part.LocalName == "si" && part.IsEmptyElement)
        {
            ends.Add(characters.Length);
        }
        else if (part.NodeType == XmlNodeType.EndElement && part.LocalName == "si")
        {
            ends.Add(characters.Length);
        }
        else if (part.NodeType == XmlNodeType.Element && part is { LocalName: "rPh", IsEmptyElement: false })
        {
            // How a text is pronounced is no part of it.
            while (Workbook.Guard(part.Read) && part is not { NodeType: XmlNodeType.EndElement, LocalName: "rPh" })
            {
                // Until the element ends.
            }
        }
        else if (part.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
        {
            characters.Append(part.Value);
            if (characters.Length > MostCharacters)
            {
                throw Workbook.Broken("It holds more text than any table of usage.");
            }
        }
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Workbooks;

/// <summary>
/// A sheet as comma-separated text, row by row as it is asked for, so that every format of tables reads workbooks and memory
/// does not grow with them. Row 17 of the sheet is line 17 of the text: line ends inside cells become spaces.
/// </summary>
internal sealed class SheetText(string name, XmlReader rows, CellText cells) : CommaText
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private readonly StringBuilder line = new();
    private readonly List<string> fields = [];
    private int at;
    private int emitted;
    private int width;

    /// <summary>As the workbook shows it.</summary>
    public string Name => name;

    public override int Peek() => Fill() ? line[at] : -1;

    public override int Read() => Fill() ? line[at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (!Fill())
        {
            return 0;
        }

        var taken = Math.Min(count, line.Length - at);
        line.CopyTo(at, buffer, index, taken);
        at += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rows.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (at < line.Length)
        {
            return true;
        }

        line.Clear();
        at = 0;
        while (Workbook.Guard(rows.Read))
        {
            if (rows.NodeType == XmlNodeType.Element && rows.LocalName == "row")
            {
                ReadRow();
                return true;
            }
        }

        return false;
    }

    private void ReadRow()
    {
        var number = Whole(rows.GetAttribute("r")) ?? emitted + 1;
        if (number <= emitted || number > MostRows)
        {
            throw Workbook.Broken("Its rows are out of order.");
        }

        line.Append('\n', number - emitted - 1);
        emitted = number;
        fields.Clear();
        if (!rows.IsEmptyElement)
        {
            ReadCells();
        }

        WriteRow();
    }

    private void ReadCells()
    {
        string? type = null,
            style = null;
        var value = new StringBuilder();
        var column = -1;
        while (Workbook.Guard(rows.Read) && !(rows.NodeType == XmlNodeType.EndElement && rows.LocalName == "row"))
        {
            if (rows.NodeType == XmlNodeType.Element && rows.LocalName == "c")
            {
                (type, style) = (rows.GetAttribute("t"), rows.GetAttribute("s"));
                column = ColumnOf(rows.GetAttribute("r")) ?? column + 1;
                value.Clear();
            }
            else if (rows.NodeType == XmlNodeType.Element && rows.LocalName is "f" or "rPh" && !rows.IsEmptyElement)
            {
                SkipText();
            }
            else if (rows.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                value.Append(rows.Value);
            }
            else if (rows.NodeType == XmlNodeType.EndElement && rows.LocalName == "c")
            {
                Put(column, cells.Of(type, style, value.ToString()));
            }
        }
    }

    /// <summary>A formula, and how a text is pronounced, are no values; the text of the element is passed by.</summary>
    private void SkipText()
    {
        var element = rows.LocalName;
        while (Workbook.Guard(rows.Read) && !(rows.NodeType == XmlNodeType.EndElement && rows.LocalName == element))
        {
            // Until the element ends.
        }
    }

    private void Put(int column, string value)
    {
        if (column is < 0 or >= MostColumns)
        {
            throw Workbook.Broken("A cell lies outside the sheet.");
        }

        while (fields.Count <= column)
        {
            fields.Add("");
        }

        fields[column] = value;
    }

    /// <summary>Cells at the end of a row are not stored when they are empty: the widest row so far says how many there are.</summary>
    private void WriteRow()
    {
        var used = fields.FindLastIndex(field => field.Length > 0) + 1;
        width = Math.Max(width, used);
        for (var index = 0; used > 0 && index < width; index++)
        {
            line.Append(index == 0 ? "" : ",");
            Write(index < fields.Count ? fields[index] : "");
        }

        line.Append('\n');
    }

    private void Write(string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            line.Append(field);
            return;
        }

        line.Append('"')
            .Append(field.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" "))
            .Append('"');
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The column of a reference such as <c>AB17</c>, from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        var letters = 0;
        foreach (var character in reference ?? "")
        {
            if (character is < 'A' or > 'Z')
            {
                break;
            }

            column = Math.Min((column * 26) + character - 'A' + 1, MostColumns + 1);
            letters++;
        }

        return letters == 0 ? null : column - 1;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Bpo.Billing.Ingestion.Workbooks;

/// <summary>Tells dates and times from numbers: a cell holds a number either way, only its format says which.</summary>
internal sealed partial class CellStyles
{
    private readonly List<CellKind> kinds = [];

    public static CellStyles Read(XmlReader? part)
    {
        var styles = new CellStyles();
        var formats = new Dictionary<string, CellKind>(StringComparer.Ordinal);
        var isCells = false;
        using (part)
        {
            while (part is not null && Workbook.Guard(part.Read))
            {
                if (part.LocalName == "cellXfs")
                {
                    isCells = part.NodeType == XmlNodeType.Element;
                }
                else if (part.NodeType == XmlNodeType.Element && part.LocalName == "numFmt")
                {
                    formats[part.GetAttribute("numFmtId") ?? ""] = KindOf(part.GetAttribute("formatCode") ?? "");
                }
                else if (isCells && part.NodeType == XmlNodeType.Element && part.LocalName == "xf")
                {
                    var id = part.GetAttribute("numFmtId") ?? "0";
                    styles.kinds.Add(formats.TryGetValue(id, out var kind) ? kind : BuiltIn(id));
                }
            }
        }

        return styles;
    }

    public CellKind this[string? style] =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < kinds.Count
            ? kinds[index]
            : CellKind.Number;

    /// <summary>ECMA-376, 18.8.30: the formats that need no definition.</summary>
    private static CellKind BuiltIn(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                >= 14 and <= 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => CellKind.Date,
                >= 18 and <= 21 or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => CellKind.Clock,
                _ => CellKind.Number,
            }
            : CellKind.Number;

    private static CellKind KindOf(string code)
    {
        var letters = Literals().Replace(code, "").ToLowerInvariant();
        var hasHours = letters.AsSpan().ContainsAny('h', 's');
        return letters.AsSpan().ContainsAny('y', 'd') || (!hasHours && letters.Contains('m', StringComparison.Ordinal))
                ? CellKind.Date
            : hasHours ? CellKind.Clock
            : CellKind.Number;
    }

    /// <summary>Quoted text, escaped characters, colours and locales; elapsed hours stay, they stand in brackets too.</summary>
    [GeneratedRegex(
        """
            "[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Literals();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>Writes a font subset as a composite font with identity encoding (ISO 32000-1, 9.7).</summary>
internal static class FontObjects
{
    private const int MappingsPerBlock = 100;

    /// <returns>Number of the font object.</returns>
    public static int Write(PdfObjects objects, FontUse use)
    {
        var font = use.Font;
        List<int> glyphs = [0, .. use.Characters.Select(font.Glyph)];
        var subset = font.Subset(glyphs);
        var name = $"{Tag(subset)}+{font.PostScriptName}";
        var file = objects.AddStream($"/Length1 {subset.Length}", subset);
        var descriptor = objects.Add(Descriptor(font, name, file));
        var widths = string.Join(' ', glyphs.Select(g => PdfSyntax.Number(PerMille(font, font.Advance(g)))));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{widths}]]/CIDToGIDMap/Identity>>"
        );
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(use.Characters)));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        );
    }

    /// <summary>Six capitals that tell subsets apart, taken from the subset itself.</summary>
    private static string Tag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + b % 26)));

    private static double PerMille(TrueTypeFont font, int units) => units * 1000.0 / font.UnitsPerEm;

    private static string Descriptor(TrueTypeFont font, string name, int file)
    {
        int Scaled(int units) => (int)Math.Round(PerMille(font, units));
        var (left, bottom, right, top) = font.Bounds;
        var stem = font.Weight >= 600 ? 140 : 80;
        return $"<</Type/FontDescriptor/FontName/{name}/Flags 4"
            + $"/FontBBox[{Scaled(left)} {Scaled(bottom)} {Scaled(right)} {Scaled(top)}]/ItalicAngle 0"
            + $"/Ascent {Scaled(font.Ascent)}/Descent {Scaled(font.Descent)}/CapHeight {Scaled(font.CapHeight)}"
            + $"/StemV {stem}/FontFile2 {file} 0 R>>";
    }

    private static string ToUnicode(IReadOnlyList<int> characters)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """
        );
        var code = 0;
        foreach (var block in characters.Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var character in block)
                map.Append(CultureInfo.InvariantCulture, $"<{++code:X4}><{Utf16(character)}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }

    private static string Utf16(int character) =>
        Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character)));
}

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>The two ways OpenType names sets of glyphs: coverage tables and class definitions.</summary>
internal static class GlyphSets
{
    /// <summary>Position of a glyph in a coverage table; -1 when it is not covered.</summary>
    public static int CoverageIndex(SfntFile file, int table, int glyph)
    {
        var ranges = file.U16(table) != 1;
        for (int low = 0, high = file.U16(table + 2) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var entry = table + 4 + middle * (ranges ? 6 : 2);
            var (first, last) = (file.U16(entry), file.U16(ranges ? entry + 2 : entry));
            if (glyph < first)
                high = middle - 1;
            else if (glyph > last)
                low = middle + 1;
            else
                return ranges ? file.U16(entry + 4) + glyph - first : middle;
        }
        return -1;
    }

    /// <summary>Class of a glyph; 0 when the table does not name it.</summary>
    public static int Class(SfntFile file, int table, int glyph)
    {
        if (file.U16(table) == 1)
        {
            var first = file.U16(table + 2);
            return glyph >= first && glyph < first + file.U16(table + 4)
                ? file.U16(table + 6 + (glyph - first) * 2)
                : 0;
        }
        for (int low = 0, high = file.U16(table + 2) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var record = table + 4 + middle * 6;
            if (glyph < file.U16(record))
                high = middle - 1;
            else if (glyph > file.U16(record + 2))
                low = middle + 1;
            else
                return file.U16(record + 4);
        }
        return 0;
    }
}

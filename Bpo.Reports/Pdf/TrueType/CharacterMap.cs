namespace Bpo.Reports.Pdf.TrueType;

/// <summary>Code point to glyph, read from a cmap subtable of format 4 or 12 (OpenType 1.9, cmap).</summary>
internal sealed class CharacterMap
{
    private const int LastCodePoint = 0x10FFFF;
    private readonly ushort[] _basicPlane = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _beyond = [];

    public CharacterMap(SfntFile file)
    {
        var cmap = file.Start("cmap");
        var (best, rank) = (0, 0);
        for (int i = 0, count = file.U16(cmap + 2); i < count; i++)
        {
            var record = cmap + 4 + i * 8;
            var subtable = cmap + file.Offset(record + 4);
            var candidate = Rank(file.U16(subtable), file.U16(record), file.U16(record + 2));
            if (candidate > rank)
                (best, rank) = (subtable, candidate);
        }
        if (rank == 0)
            throw new InvalidDataException("The font has no Unicode character map.");
        if (file.U16(best) == 12)
            ReadGroups(file, best);
        else
            ReadSegments(file, best);
    }

    /// <summary>Glyph of a code point; 0 when the font does not have it.</summary>
    public int Glyph(int codePoint) =>
        codePoint < 0x10000 ? _basicPlane[codePoint] : _beyond.GetValueOrDefault(codePoint);

    private static int Rank(int format, int platform, int encoding) =>
        (format, platform, encoding) switch
        {
            (12, 0 or 3, _) => 3,
            (4, 3, 1) => 2,
            (4, 0, _) => 1,
            _ => 0,
        };

    private void ReadGroups(SfntFile file, int subtable)
    {
        long next = 0;
        for (uint i = 0, count = file.U32(subtable + 12); i < count; i++)
        {
            var group = checked(subtable + 16 + (int)i * 12);
            long first = file.U32(group);
            long last = file.U32(group + 4);
            long glyph = file.U32(group + 8);
            // Ascending groups are what the format asks for, and what bounds the work on a damaged file.
            if (first < next || last < first || last > LastCodePoint)
                throw new InvalidDataException("The font's character groups are out of order.");
            for (var code = first; code <= last; code++)
                Map((int)code, glyph + code - first);
            next = last + 1;
        }
    }

    private void ReadSegments(SfntFile file, int subtable)
    {
        var segments = file.U16(subtable + 6) / 2;
        var (ends, starts) = (subtable + 14, subtable + 16 + segments * 2);
        var (deltas, ranges) = (starts + segments * 2, starts + segments * 4);
        var next = 0;
        for (var i = 0; i < segments; i++)
        {
            var (first, last) = (file.U16(starts + i * 2), file.U16(ends + i * 2));
            var (delta, range) = (file.U16(deltas + i * 2), file.U16(ranges + i * 2));
            if (first < next || last < first)
                throw new InvalidDataException("The font's character segments are out of order.");
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : file.U16(ranges + i * 2 + range + (code - first) * 2);
                Map(code, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
            next = last + 1;
        }
    }

    private void Map(int code, long glyph)
    {
        if (glyph is <= 0 or > ushort.MaxValue)
            return;
        if (code < 0x10000)
            _basicPlane[code] = (ushort)glyph;
        else
            _beyond[code] = (ushort)glyph;
    }
}

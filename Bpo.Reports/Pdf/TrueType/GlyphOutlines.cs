using System.Buffers.Binary;

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>Outlines and side bearings by glyph (glyf, loca, hmtx).</summary>
internal sealed class GlyphOutlines(SfntFile file, int glyphCount)
{
    private readonly int _loca = file.Start("loca");
    private readonly int _glyf = file.Start("glyf");
    private readonly int _hmtx = file.Start("hmtx");
    private readonly bool _longOffsets = file.S16(file.Start("head") + 50) != 0;
    private readonly int _fullMetrics = Math.Max(1, file.U16(file.Start("hhea") + 34));

    public int Advance(int glyph) =>
        (uint)glyph < (uint)glyphCount ? file.U16(_hmtx + Math.Min(glyph, _fullMetrics - 1) * 4) : 0;

    public int LeftSideBearing(int glyph) =>
        glyph < _fullMetrics
            ? file.S16(_hmtx + glyph * 4 + 2)
            : file.S16(_hmtx + _fullMetrics * 4 + (glyph - _fullMetrics) * 2);

    public byte[] Outline(int glyph)
    {
        if ((uint)glyph >= (uint)glyphCount)
            return [];
        var (start, end) = (Location(glyph), Location(glyph + 1));
        return end <= start ? [] : file.Bytes(checked(_glyf + (int)start), (int)(end - start)).ToArray();
    }

    /// <summary>Where a composite outline names the glyphs it is made of: byte positions of their ids.</summary>
    public static IEnumerable<int> ComponentPositions(byte[] outline)
    {
        if (outline.Length <= 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            yield break;
        for (int at = 10, flags = MoreComponents; (flags & MoreComponents) != 0; )
        {
            if (at + 4 > outline.Length)
                throw new InvalidDataException("A composite glyph ends early.");
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            yield return at + 2;
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ScaleSize(flags);
        }
    }

    private const int WordArguments = 0x0001;
    private const int MoreComponents = 0x0020;

    private static int ScaleSize(int flags) =>
        (flags & 0x0008) != 0 ? 2
        : (flags & 0x0040) != 0 ? 4
        : (flags & 0x0080) != 0 ? 8
        : 0;

    private long Location(int glyph) => _longOffsets ? file.U32(_loca + glyph * 4) : file.U16(_loca + glyph * 2) * 2L;
}

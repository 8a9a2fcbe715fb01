using System.Buffers.Binary;

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>A font file with only the glyphs a document uses. Position in the list is the new glyph id; parts of composites follow.</summary>
internal static class FontSubset
{
    public static byte[] Build(SfntFile file, GlyphOutlines outlines, IReadOnlyList<int> glyphs)
    {
        var (kept, shapes) = WithComponents(outlines, glyphs);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = Concatenate(shapes, out var loca),
            ["loca"] = loca,
            ["hmtx"] = Metrics(outlines, kept),
            ["head"] = file.Copy("head"),
            ["hhea"] = file.Copy("hhea"),
            ["maxp"] = file.Copy("maxp"),
        };
        tables["head"].AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
        BinaryPrimitives.WriteUInt16BigEndian(tables["hhea"].AsSpan(34), checked((ushort)kept.Count));
        BinaryPrimitives.WriteUInt16BigEndian(tables["maxp"].AsSpan(4), checked((ushort)kept.Count));
        foreach (var tag in new[] { "cvt ", "fpgm", "prep" })
        {
            if (file.Has(tag))
                tables[tag] = file.Copy(tag);
        }
        return SfntAssembly.Assemble(tables);
    }

    private static (List<int> Kept, List<byte[]> Shapes) WithComponents(
        GlyphOutlines outlines,
        IReadOnlyList<int> glyphs
    )
    {
        var kept = new List<int>(glyphs);
        var places = new Dictionary<int, int>();
        for (var i = 0; i < kept.Count; i++)
            places.TryAdd(kept[i], i);
        var shapes = new List<byte[]>();
        for (var i = 0; i < kept.Count; i++)
        {
            var shape = outlines.Outline(kept[i]);
            foreach (var at in GlyphOutlines.ComponentPositions(shape))
            {
                var part = BinaryPrimitives.ReadUInt16BigEndian(shape.AsSpan(at));
                if (places.TryAdd(part, kept.Count))
                    kept.Add(part);
                BinaryPrimitives.WriteUInt16BigEndian(shape.AsSpan(at), checked((ushort)places[part]));
            }
            shapes.Add(shape);
        }
        return (kept, shapes);
    }

    private static byte[] Concatenate(List<byte[]> shapes, out byte[] loca)
    {
        using var glyf = new MemoryStream();
        loca = new byte[(shapes.Count + 1) * 4];
        for (var i = 0; i < shapes.Count; i++)
        {
            glyf.Write(shapes[i]);
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan((i + 1) * 4), (uint)glyf.Length);
        }
        return glyf.ToArray();
    }

    private static byte[] Metrics(GlyphOutlines outlines, List<int> glyphs)
    {
        var hmtx = new byte[glyphs.Count * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(i * 4), (ushort)outlines.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(i * 4 + 2), (short)outlines.LeftSideBearing(glyphs[i]));
        }
        return hmtx;
    }
}

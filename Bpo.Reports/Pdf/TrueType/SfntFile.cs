using System.Buffers.Binary;
using System.Text;

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>The tables of a font file. Every read is checked, so a damaged file is refused instead of read past its end.</summary>
internal sealed class SfntFile
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);

    public SfntFile(byte[] data)
    {
        _data = data;
        if (U32(0) is not (0x00010000 or 0x74727565))
            throw new InvalidDataException("Not a TrueType font: only fonts with quadratic outlines can be embedded.");
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + i * 16;
            var (start, length) = (Offset(entry + 8), Offset(entry + 12));
            if ((long)start + length > data.Length)
                throw new InvalidDataException("A font table lies outside the file.");
            _tables[Encoding.ASCII.GetString(data, entry, 4)] = (start, length);
        }
    }

    public int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes(at, 2));

    public int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(Bytes(at, 2));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Bytes(at, 4));

    /// <summary>A 32-bit offset or length, refused when it points outside the file.</summary>
    public int Offset(int at) =>
        U32(at) is var value && value <= _data.Length
            ? (int)value
            : throw new InvalidDataException("A font offset lies outside the file.");

    public ReadOnlySpan<byte> Bytes(int at, int length) =>
        at >= 0 && length >= 0 && (long)at + length <= _data.Length
            ? _data.AsSpan(at, length)
            : throw new InvalidDataException("The font file ends early.");

    public int Start(string tag) =>
        _tables.TryGetValue(tag, out var table)
            ? table.Start
            : throw new InvalidDataException($"The font has no '{tag}' table.");

    public bool Has(string tag) => _tables.ContainsKey(tag);

    public byte[] Copy(string tag) => Bytes(Start(tag), _tables[tag].Length).ToArray();
}

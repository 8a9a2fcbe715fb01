using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>Puts tables back into a font file, with directory and checksums.</summary>
internal static class SfntAssembly
{
    public static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var directory = 12 + tables.Count * 16;
        var file = new byte[directory + tables.Values.Sum(Padded)];
        var log = BitOperations.Log2((uint)tables.Count);
        var search = (1 << log) * 16;
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        WriteU16(file, 4, tables.Count);
        WriteU16(file, 6, search);
        WriteU16(file, 8, log);
        WriteU16(file, 10, tables.Count * 16 - search);
        var (entry, start) = (12, directory);
        foreach (var (tag, data) in tables)
        {
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            data.CopyTo(file, start);
            var padded = file.AsSpan(start, Padded(data));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Checksum(padded));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 8), (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 12), (uint)data.Length);
            (entry, start) = (entry + 16, start + padded.Length);
        }
        return file;
    }

    private static int Padded(byte[] data) => (data.Length + 3) & ~3;

    private static void WriteU16(byte[] file, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);

    private static uint Checksum(ReadOnlySpan<byte> words)
    {
        uint sum = 0;
        for (; words.Length > 0; words = words[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(words));
        return sum;
    }
}

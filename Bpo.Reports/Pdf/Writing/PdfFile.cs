using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>
/// Lays the objects out as a file: streams first, all others packed into object streams, then the cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8). The file identifier is a hash of the content, so the same document gives the same bytes.
/// </summary>
internal sealed class PdfFile(PdfObjects objects)
{
    private const int ObjectsPerStream = 200;
    private const int EntrySize = 7;
    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly SortedDictionary<int, byte[]> _entries = new() { [0] = Entry(0, 0, 65535) };

    public byte[] Write(int catalog, int info)
    {
        _file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        var plain = objects.All.Where(o => !o.IsStream).ToList();
        foreach (var stream in objects.All.Where(o => o.IsStream).ToList())
            WriteObject(stream.Id, stream.Body);
        foreach (var chunk in plain.Chunk(ObjectsPerStream))
            WritePacked(chunk);
        WriteCrossReference(catalog, info);
        return _file.WrittenSpan.ToArray();
    }

    private void WriteObject(int id, byte[] body)
    {
        _entries[id] = Entry(1, (uint)_file.WrittenCount, 0);
        _file.Write(Encoding.ASCII.GetBytes($"{id} 0 obj\n"));
        _file.Write(body);
        _file.Write("\nendobj\n"u8);
    }

    private void WritePacked(PdfObject[] chunk)
    {
        var id = objects.Reserve();
        var directory = new StringBuilder();
        using var bodies = new MemoryStream();
        for (var i = 0; i < chunk.Length; i++)
        {
            directory.Append(chunk[i].Id).Append(' ').Append(bodies.Position).Append(' ');
            bodies.Write(chunk[i].Body);
            bodies.WriteByte((byte)'\n');
            _entries[chunk[i].Id] = Entry(2, (uint)id, i);
        }
        byte[] data = [.. Encoding.ASCII.GetBytes(directory.ToString()), .. bodies.ToArray()];
        WriteObject(id, objects.Stream($"/Type/ObjStm/N {chunk.Length}/First {directory.Length}", data));
    }

    private void WriteCrossReference(int catalog, int info)
    {
        var id = objects.Reserve();
        var start = _file.WrittenCount;
        _entries[id] = Entry(1, (uint)start, 0);
        var table = _entries.Values.SelectMany(e => e).ToArray();
        var identifier = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan).AsSpan(0, 16));
        var entries =
            $"/Type/XRef/Size {_entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]";
        WriteObject(id, objects.Stream(entries, table));
        _file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
    }

    private static byte[] Entry(byte kind, uint place, int index)
    {
        var entry = new byte[EntrySize];
        entry[0] = kind;
        BinaryPrimitives.WriteUInt32BigEndian(entry.AsSpan(1), place);
        BinaryPrimitives.WriteUInt16BigEndian(entry.AsSpan(5), checked((ushort)index));
        return entry;
    }
}

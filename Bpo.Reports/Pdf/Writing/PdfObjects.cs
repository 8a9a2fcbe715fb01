using System.IO.Compression;
using System.Text;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>The numbered objects of a file under construction.</summary>
internal sealed class PdfObjects(bool compress)
{
    private readonly List<PdfObject> _objects = [];

    public IReadOnlyList<PdfObject> All => _objects;

    /// <summary>Takes a number now for an object that is filled later.</summary>
    public int Reserve()
    {
        _objects.Add(new PdfObject(_objects.Count + 1));
        return _objects.Count;
    }

    public void Fill(int id, string body) => _objects[id - 1].Body = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var id = Reserve();
        Fill(id, body);
        return id;
    }

    /// <param name="entries">Dictionary entries besides length and filter.</param>
    /// <param name="plain">True keeps the bytes readable: PDF/A wants metadata that way.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data, bool plain = false)
    {
        var id = Reserve();
        _objects[id - 1].Body = Stream(entries, data, plain);
        _objects[id - 1].IsStream = true;
        return id;
    }

    public byte[] Stream(string entries, ReadOnlySpan<byte> data, bool plain = false)
    {
        var deflated = compress && !plain;
        var body = deflated ? Deflate(data) : data;
        var filter = deflated ? "/Filter/FlateDecode" : "";
        var head = Encoding.Latin1.GetBytes($"<<{entries}{filter}/Length {body.Length}>>\nstream\n");
        return [.. head, .. body, .. "\nendstream"u8];
    }

    private static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return target.ToArray();
    }
}

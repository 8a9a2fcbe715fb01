using System.Buffers.Binary;
using System.Text;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>
/// A small sRGB display profile made from the figures of IEC 61966-2-1 (ICC.1:2001-04, version 2.1): PDF/A asks for the
/// profile itself, and one made here carries nobody's licence.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;
    private const int CurvePoints = 1024;
    private static readonly Lazy<byte[]> Built = new(Build);

    public static byte[] Bytes => Built.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", [.. "desc\0\0\0\0"u8, .. U32(5), .. "sRGB\0"u8, .. new byte[78]]),
            ("cprt", [.. "text\0\0\0\0"u8, .. "Free to use\0"u8]),
            ("wtpt", Xyz(0.95045, 1, 1.08905)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        using var directory = new MemoryStream();
        using var body = new MemoryStream();
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        directory.Write(U32(tags.Length));
        foreach (var (tag, data) in tags)
        {
            if (!places.TryGetValue(data, out var place))
            {
                place = HeaderSize + 4 + tags.Length * 12 + (int)body.Length;
                places[data] = place;
                body.Write(data);
                body.Write(new byte[(4 - data.Length % 4) % 4]);
            }
            directory.Write([.. Encoding.ASCII.GetBytes(tag), .. U32(place), .. U32(data.Length)]);
        }
        return
        [
            .. Header(HeaderSize + (int)(directory.Length + body.Length)),
            .. directory.ToArray(),
            .. body.ToArray(),
        ];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderSize];
        U32(size).CopyTo(header, 0);
        U32(0x02100000).CopyTo(header, 8);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        // The profile's own date: it never changes.
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2026);
        header[27] = 1;
        header[29] = 1;
        "acsp"u8.CopyTo(header.AsSpan(36));
        // The D50 white point of the connection space.
        U32(0x0000F6D6).CopyTo(header, 68);
        U32(0x00010000).CopyTo(header, 72);
        U32(0x0000D32D).CopyTo(header, 76);
        return header;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Xyz(double x, double y, double z) =>
        [.. "XYZ \0\0\0\0"u8, .. U32(Fixed(x)), .. U32(Fixed(y)), .. U32(Fixed(z))];

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static byte[] Curve()
    {
        var points = new byte[CurvePoints * 2];
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (double)(CurvePoints - 1);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(points.AsSpan(i * 2), (ushort)Math.Round(linear * 65535));
        }
        return [.. "curv\0\0\0\0"u8, .. U32(CurvePoints), .. points];
    }
}

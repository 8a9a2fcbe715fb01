using System.Buffers.Binary;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// The runtime reads a gzip file that was cut short as if it ended there. Its last four bytes (RFC 1952, ISIZE) tell: they hold
/// the unpacked length of the last member. Files of several members, as delivery streams write them, are longer than that.
/// </summary>
internal static class GzipTrailer
{
    private static readonly byte[] MemberStart = [0x1F, 0x8B, 0x08];

    public static bool Confirms(Stream packed, long unpackedBytes)
    {
        var end = packed.Position;
        Span<byte> size = stackalloc byte[4];
        packed.Seek(-size.Length, SeekOrigin.End);
        packed.ReadExactly(size);
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(size);
        var isWhole =
            expected == unchecked((uint)unpackedBytes) || (expected < unpackedBytes && HasSecondMember(packed));
        packed.Position = end;
        return isWhole;
    }

    private static bool HasSecondMember(Stream packed)
    {
        packed.Position = 1;
        var buffer = new byte[64 << 10];
        var kept = 0;
        for (int read; (read = packed.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(MemberStart) >= 0)
            {
                return true;
            }

            kept = Math.Min(filled.Length, MemberStart.Length - 1);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}

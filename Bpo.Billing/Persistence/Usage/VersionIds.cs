using System.Buffers.Binary;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// Ids of the versions of one batch in ascending order (RFC 9562, section 6.2, method 2): rows in the order of their key go to
/// the end of an index, random ones to as many pages as there are rows. One random start also spares a million questions to
/// the system's generator.
/// </summary>
internal sealed class VersionIds
{
    /// <summary>Leaves the sequence room to count up without touching the variant.</summary>
    private const ulong Room = 0x9FFF_FFFF_FFFF_FFFF;

    private readonly byte[] id = new byte[16];
    private ulong last;

    public VersionIds(DateTimeOffset now)
    {
        Guid.CreateVersion7(now).TryWriteBytes(id, bigEndian: true, out _);
        last = BinaryPrimitives.ReadUInt64BigEndian(id.AsSpan(8)) & Room;
    }

    public Guid Next()
    {
        BinaryPrimitives.WriteUInt64BigEndian(id.AsSpan(8), ++last);
        return new Guid(id, bigEndian: true);
    }
}

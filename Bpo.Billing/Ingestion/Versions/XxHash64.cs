using System.Buffers.Binary;
using System.Numerics;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>
/// XXH64 with seed zero (github.com/Cyan4973/xxHash, doc/xxhash_spec.md): tells contents apart in a fiftieth of the time of a
/// cryptographic hash. Whoever constructs a collision hides his own correction from himself.
/// </summary>
public static class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int Stripe = 32;

    public static ulong Of(ReadOnlySpan<byte> data)
    {
        unchecked
        {
            var length = (ulong)data.Length;
            var hash = (data.Length < Stripe ? Prime5 : Stripes(ref data)) + length;
            for (; data.Length >= 8; data = data[8..])
            {
                hash ^= Round(0, BinaryPrimitives.ReadUInt64LittleEndian(data));
                hash = (BitOperations.RotateLeft(hash, 27) * Prime1) + Prime4;
            }

            if (data.Length >= 4)
            {
                hash ^= BinaryPrimitives.ReadUInt32LittleEndian(data) * Prime1;
                hash = (BitOperations.RotateLeft(hash, 23) * Prime2) + Prime3;
                data = data[4..];
            }

            foreach (var last in data)
            {
                hash = BitOperations.RotateLeft(hash ^ (last * Prime5), 11) * Prime1;
            }

            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>Four lanes of eight bytes at a time; leaves what is less than a stripe.</summary>
    private static ulong Stripes(ref ReadOnlySpan<byte> data)
    {
        unchecked
        {
            ulong first = Prime1 + Prime2,
                second = Prime2,
                third = 0,
                fourth = 0 - Prime1;
            for (; data.Length >= Stripe; data = data[Stripe..])
            {
                first = Round(first, BinaryPrimitives.ReadUInt64LittleEndian(data));
                second = Round(second, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
                third = Round(third, BinaryPrimitives.ReadUInt64LittleEndian(data[16..]));
                fourth = Round(fourth, BinaryPrimitives.ReadUInt64LittleEndian(data[24..]));
            }

            var hash =
                BitOperations.RotateLeft(first, 1)
                + BitOperations.RotateLeft(second, 7)
                + BitOperations.RotateLeft(third, 12)
                + BitOperations.RotateLeft(fourth, 18);
            return Merge(Merge(Merge(Merge(hash, first), second), third), fourth);
        }
    }

    private static ulong Merge(ulong hash, ulong lane) => unchecked(((hash ^ Round(0, lane)) * Prime1) + Prime4);

    private static ulong Round(ulong lane, ulong input) =>
        unchecked(BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1);
}

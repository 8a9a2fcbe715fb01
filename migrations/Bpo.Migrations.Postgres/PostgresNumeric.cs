using System.Buffers.Binary;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// The binary form of <c>numeric</c> (numeric_recv in PostgreSQL's numeric.c): how many digits to the base of ten thousand, the
/// power of the first one, the sign, the decimals to show, the digits.
/// </summary>
internal static class PostgresNumeric
{
    private const int Base = 10_000;
    private const int DigitsPerGroup = 4;
    private const int HeaderBytes = 8;
    private const short Negative = 0x4000;

    public static int LengthOf(decimal value)
    {
        Span<short> groups = stackalloc short[16];
        return HeaderBytes + (Groups(value, groups, out _) * sizeof(short));
    }

    public static void Write(decimal value, Span<byte> into)
    {
        Span<short> groups = stackalloc short[16];
        var count = Groups(value, groups, out var weight);
        BinaryPrimitives.WriteInt16BigEndian(into, (short)count);
        BinaryPrimitives.WriteInt16BigEndian(into[2..], (short)weight);
        BinaryPrimitives.WriteInt16BigEndian(into[4..], value < 0 ? Negative : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(into[6..], value.Scale);
        for (var index = 0; index < count; index++)
        {
            BinaryPrimitives.WriteInt16BigEndian(into[(HeaderBytes + (index * sizeof(short)))..], groups[index]);
        }
    }

    /// <summary>Groups of four digits from the point to both sides, the highest first.</summary>
    private static int Groups(decimal value, Span<short> groups, out int weight)
    {
        var whole = decimal.Truncate(Math.Abs(value));
        var fraction = Math.Abs(value) - whole;
        var count = 0;
        for (; whole > 0; whole = decimal.Truncate(whole / Base))
        {
            groups[count++] = (short)(whole % Base);
        }

        groups[..count].Reverse();
        weight = count - 1;
        for (var decimals = 0; decimals < value.Scale; decimals += DigitsPerGroup)
        {
            fraction *= Base;
            var group = decimal.Truncate(fraction);
            groups[count++] = (short)group;
            fraction -= group;
        }

        return count;
    }
}

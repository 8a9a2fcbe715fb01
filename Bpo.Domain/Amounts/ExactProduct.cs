using System.Numerics;

namespace Bpo.Domain.Amounts;

/// <summary>Compares products of decimals without losing a digit, as cross-multiplied ratios need.</summary>
public static class ExactProduct
{
    private const int ScaleBits = 16;

    /// <summary>The sign of a·b − c·d.</summary>
    public static int Compare(decimal a, decimal b, decimal c, decimal d)
    {
        var left = Digits(a) * Digits(b);
        var right = Digits(c) * Digits(d);
        var scale = Scale(a) + Scale(b) - Scale(c) - Scale(d);
        return scale >= 0
            ? left.CompareTo(right * BigInteger.Pow(10, scale))
            : (left * BigInteger.Pow(10, -scale)).CompareTo(right);
    }

    private static int Scale(decimal value) => (decimal.GetBits(value)[3] >> ScaleBits) & 0xFF;

    private static BigInteger Digits(decimal value)
    {
        var bits = decimal.GetBits(value);
        // The parts of the mantissa are unsigned, though they arrive as signed integers.
        var magnitude = unchecked(
            ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]
        );
        return bits[3] < 0 ? -magnitude : magnitude;
    }
}

namespace Bpo.Billing.Staffing;

/// <summary>
/// The exponential of what is not positive, in decimals: the same agents are needed on every machine, and no result of the
/// product passes through binary fractions.
/// </summary>
internal static class Exponential
{
    /// <summary>Below this the value has fewer digits than a decimal can hold.</summary>
    private const decimal Vanishing = -64;

    private const decimal InverseOfE = 0.3678794411714423215955237702m;

    /// <summary>Halvings of the fraction before its series, which then needs few terms.</summary>
    private const int Halvings = 4;

    private const int Terms = 15;

    public static decimal Of(decimal exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, 0);
        if (exponent < Vanishing)
        {
            return 0;
        }

        var whole = (int)decimal.Truncate(exponent);
        return Power(InverseOfE, -whole) * OfFraction(exponent - whole);
    }

    private static decimal OfFraction(decimal fraction)
    {
        var part = fraction / (1 << Halvings);
        var sum = 1m;
        for (var term = Terms; term > 0; term--)
        {
            sum = 1 + (part * sum / term);
        }

        for (var squared = 0; squared < Halvings; squared++)
        {
            sum *= sum;
        }

        return sum;
    }

    private static decimal Power(decimal value, int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent >>= 1)
        {
            power = (exponent & 1) == 1 ? power * value : power;
            value *= value;
        }

        return power;
    }
}

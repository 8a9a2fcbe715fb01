namespace Bpo.Domain.Amounts;

/// <summary>The root of a decimal by Newton's method, to the last digits it can hold.</summary>
public static class SquareRoot
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static decimal Of(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value == 0)
        {
            return 0;
        }

        // From above the steps only fall, until the last digit stands still.
        var root = decimal.Max(value, 1);
        for (var next = Improve(root); next < root; next = Improve(root))
        {
            root = next;
        }

        return root;

        decimal Improve(decimal guess) => (guess + (value / guess)) / 2;
    }
}

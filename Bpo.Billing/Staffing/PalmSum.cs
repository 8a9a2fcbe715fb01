namespace Bpo.Billing.Staffing;

/// <summary>
/// A(x, y) = 1 + y/(x+1) + y²/((x+1)(x+2)) + …, by which a queue whose callers give up is written (A. Mandelbaum and S. Zeltyn,
/// 2005): how much more often all agents are busy and some contacts wait than all are busy and none does.
/// </summary>
/// <param name="Value">The sum as <see cref="Step"/> to the power of <paramref name="Scale"/> measures it.</param>
internal readonly record struct PalmSum(decimal Value, int Scale)
{
    /// <summary>A sum that outgrows it is measured by it, so that an overrun hour stays within the range of decimals.</summary>
    private const decimal Step = 1e20m;

    private const decimal LogarithmOfStep = 46.051701859880913680359829094m;

    /// <summary>Terms below this share of the sum are left out.</summary>
    private const decimal Negligible = 1e-18m;

    /// <param name="x">Zero or more.</param>
    /// <param name="y">Zero or more.</param>
    public static PalmSum Of(decimal x, decimal y)
    {
        var (term, sum, scale) = (1m, 1m, 0);
        for (var divisor = x + 1; divisor < y || term > sum * Negligible; divisor++)
        {
            term = term * y / divisor;
            sum += term;
            if (sum > Step)
            {
                (term, sum, scale) = (term / Step, sum / Step, scale + 1);
            }
        }

        return new PalmSum(sum, scale);
    }

    /// <summary>One over the sum.</summary>
    public decimal Inverse =>
        Scale switch
        {
            0 => 1 / Value,
            1 => 1 / Value / Step,
            _ => 0,
        };

    /// <summary>This sum times e to the power of <paramref name="exponent"/>, over another.</summary>
    public decimal Over(PalmSum other, decimal exponent)
    {
        var power = exponent + (LogarithmOfStep * (Scale - other.Scale));
        var quotient = Value / other.Value;
        return power <= 0 ? quotient * Exponential.Of(power) : quotient / Exponential.Of(-power);
    }
}

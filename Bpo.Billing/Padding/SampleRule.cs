namespace Bpo.Billing.Padding;

/// <summary>
/// When a difference to the months before is worth telling: enough contacts on both sides, at least a tenth more than
/// before, and beyond what chance does — three standard errors, which equal months pass about once in 740.
/// </summary>
/// <remarks>Roots are avoided: squares are compared, so all of it is exact in decimals.</remarks>
public static class SampleRule
{
    public const int LeastContacts = 200;
    public const int LeastBefore = 400;
    private const decimal LeastRise = 1.1m;
    private const decimal ErrorsSquared = 9;

    /// <summary>Whether a share has risen (two-proportion test with the pooled share).</summary>
    public static bool ShareRose(long count, long of, long countBefore, long ofBefore)
    {
        if (of < LeastContacts || ofBefore < LeastBefore)
        {
            return false;
        }

        var (now, before) = ((decimal)count / of, (decimal)countBefore / ofBefore);
        if (now <= before * LeastRise)
        {
            return false;
        }

        var pooled = (decimal)(count + countBefore) / (of + ofBefore);
        var variance = pooled * (1 - pooled) * ((1m / of) + (1m / ofBefore));
        return (now - before) * (now - before) >= ErrorsSquared * variance;
    }

    /// <summary>Whether a mean has risen above what was expected (the two sides may vary differently, after Welch).</summary>
    /// <param name="expected">The mean the same mix had before.</param>
    public static bool MeanRose(Spread now, decimal expected, Spread before)
    {
        if (now.Count < LeastContacts || before.Count < LeastBefore || now.Mean <= expected * LeastRise)
        {
            return false;
        }

        var error = (now.Variance / now.Count) + (before.Variance / before.Count);
        return (now.Mean - expected) * (now.Mean - expected) >= ErrorsSquared * error;
    }
}

/// <summary>Count, sum and sum of squares: what a mean and its variance need.</summary>
public readonly record struct Spread(long Count, long Sum, decimal Squares)
{
    public decimal Mean => Count == 0 ? 0 : (decimal)Sum / Count;

    public decimal Variance => Count < 2 ? 0 : (Squares - ((decimal)Sum * Sum / Count)) / (Count - 1);

    public Spread With(long value) => new(Count + 1, Sum + value, Squares + ((decimal)value * value));
}

namespace Bpo.Domain.Amounts;

/// <summary>Splits an amount by weights so that the parts always sum to the whole (largest remainder method).</summary>
public static class Split
{
    /// <summary>
    /// Each part gets its exact share rounded towards zero; the minor units left go one each to the largest remainders,
    /// earlier parts first on a tie. A zero sum of weights puts the whole on the first part.
    /// </summary>
    /// <exception cref="ArgumentException">There is no weight, or one is negative.</exception>
    public static IReadOnlyList<Money> ByWeights(Money whole, IReadOnlyList<decimal> weights)
    {
        if (weights.Count == 0 || weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("Weights must be present and not negative.", nameof(weights));
        }

        var total = weights.Sum();
        if (total == 0)
        {
            return [whole, .. Enumerable.Repeat(Money.Zero(whole.Currency), weights.Count - 1)];
        }

        var exact = weights.Select(weight => whole.Minor * (weight / total)).ToArray();
        var parts = exact.Select(share => decimal.ToInt64(decimal.Truncate(share))).ToArray();
        var left = whole.Minor - parts.Sum();
        var byRemainder = Enumerable
            .Range(0, parts.Length)
            .OrderByDescending(index => Math.Abs(exact[index] - parts[index]))
            .ThenBy(index => index)
            .ToArray();
        for (var given = 0; given < Math.Abs(left); given++)
        {
            parts[byRemainder[given % parts.Length]] += Math.Sign(left);
        }

        return [.. parts.Select(minor => Money.OfMinor(minor, whole.Currency))];
    }
}

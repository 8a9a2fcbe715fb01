using Bpo.Domain.Amounts;

namespace Bpo.Domain.Metrics;

/// <summary>A measured value as an exact ratio. It is compared as the ratio it is and rounded only to be shown.</summary>
/// <param name="Scale">100 for a percentage, 1 for anything else: value = numerator · scale / denominator.</param>
/// <param name="Sample">How many contacts, answers or records stand behind it; null where only the value is known.</param>
public sealed record Measurement(decimal Numerator, decimal Denominator, decimal Scale, decimal? Sample)
{
    public const decimal PercentScale = 100;

    public static readonly Measurement Nothing = new(0, 0, 1, 0);

    public static Measurement Percent(decimal part, decimal whole) => new(part, whole, PercentScale, whole);

    public static Measurement Mean(decimal sum, decimal count) => new(sum, count, 1, count);

    /// <summary>A value that was counted elsewhere, or that is no ratio (a maximum, a percentile).</summary>
    public static Measurement Single(decimal value, decimal? sample) => new(value, 1, 1, sample);

    /// <summary>A denominator of zero measures nothing: the value is neither 0 nor 100.</summary>
    public bool IsMeasured => Denominator > 0;

    /// <summary>To 28 significant digits; null when nothing was measured.</summary>
    public decimal? Value => IsMeasured ? Numerator * Scale / Denominator : null;

    /// <summary>The value as a contract that rounds before it compares sees it, half away from zero; itself for null.</summary>
    public Measurement RoundedTo(int? decimals) =>
        decimals is { } digits && Value is { } value
            ? this with
            {
                Numerator = Math.Round(value, digits, MidpointRounding.AwayFromZero),
                Denominator = Scale,
            }
            : this;

    /// <summary>The exact sign of value − <paramref name="other"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing was measured.</exception>
    public int CompareTo(decimal other) =>
        IsMeasured
            ? ExactProduct.Compare(Numerator, Scale, other, Denominator)
            : throw new InvalidOperationException("Nothing was measured.");
}

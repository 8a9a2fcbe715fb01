using System.Globalization;

namespace Bpo.Domain.Amounts;

/// <summary>
/// An exact value on its way to an amount. Minutes are seconds over 60 and a part of a month is days over days, which a
/// decimal cannot hold; dividing only once, at the end, keeps a half cent a half cent.
/// </summary>
public readonly record struct Ratio
{
    private readonly decimal denominator;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is not positive.</exception>
    public Ratio(decimal numerator, decimal denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Numerator = numerator;
        this.denominator = denominator;
    }

    public static readonly Ratio Zero = new(0, 1);

    public static readonly Ratio One = new(1, 1);

    public decimal Numerator { get; }

    public decimal Denominator => denominator == 0 ? 1 : denominator;

    public decimal Value => Numerator / Denominator;

    public static Ratio Of(decimal whole) => new(whole, 1);

    public static Ratio operator +(Ratio left, Ratio right) =>
        left.Denominator == right.Denominator
            ? new Ratio(left.Numerator + right.Numerator, left.Denominator)
            : new Ratio(
                (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
                left.Denominator * right.Denominator
            );

    public static Ratio operator -(Ratio left, Ratio right) => left + new Ratio(-right.Numerator, right.Denominator);

    public static Ratio operator *(Ratio left, decimal right) => new(left.Numerator * right, left.Denominator);

    public static Ratio operator *(Ratio left, Ratio right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

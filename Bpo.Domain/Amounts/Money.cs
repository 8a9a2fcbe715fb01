namespace Bpo.Domain.Amounts;

/// <summary>
/// An amount that can be paid: whole minor units of one currency. Amounts of different currencies do not mix.
/// <see cref="Round"/> is the only place of the product where a computed amount becomes payable.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private readonly Currency currency;

    private Money(long minor, Currency currency)
    {
        Minor = minor;
        this.currency = currency;
    }

    /// <summary>The amount in minor units (cents for EUR).</summary>
    public long Minor { get; }

    /// <exception cref="InvalidOperationException">This is the default value, which is not an amount.</exception>
    public Currency Currency =>
        currency == default ? throw new InvalidOperationException("default(Money) is not an amount.") : currency;

    /// <summary>The amount in major units, exact.</summary>
    public decimal Amount => Minor / Currency.MinorPerMajor;

    public bool IsZero => Minor == 0;

    public static Money Zero(Currency currency) => OfMinor(0, currency);

    public static Money OfMinor(long minor, Currency currency)
    {
        _ = currency.Code;
        return new Money(minor, currency);
    }

    /// <summary>Rounds once to the minor unit, half away from zero (contract language: a line is rounded once).</summary>
    /// <exception cref="OverflowException">The amount exceeds what 64 bits of minor units hold.</exception>
    public static Money Round(decimal amount, Currency currency) =>
        OfMinor(
            decimal.ToInt64(Math.Round(amount * currency.MinorPerMajor, 0, MidpointRounding.AwayFromZero)),
            currency
        );

    public static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Zero(currency), (total, amount) => total + amount);

    public static Money operator +(Money left, Money right) =>
        new(left.Minor + right.MinorIn(left.Currency), left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(left.Minor - right.MinorIn(left.Currency), left.Currency);

    public static Money operator -(Money amount) => new(-amount.Minor, amount.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other) => Minor.CompareTo(other.MinorIn(Currency));

    /// <summary>Plain digits with the currency's decimals and a point, e.g. <c>-1234.50</c>.</summary>
    public string ToDecimalString() =>
        Amount.ToString("F" + Currency.Decimals, System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => $"{Currency.Code} {ToDecimalString()}";

    private long MinorIn(Currency expected) =>
        Currency == expected
            ? Minor
            : throw new InvalidOperationException($"{Currency.Code} and {expected.Code} cannot be combined.");
}

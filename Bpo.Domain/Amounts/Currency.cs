namespace Bpo.Domain.Amounts;

/// <summary>An ISO 4217 currency and the number of decimals of its minor unit.</summary>
public readonly record struct Currency
{
    private readonly string? code;

    private Currency(string code, int decimals)
    {
        this.code = code;
        Decimals = decimals;
    }

    public static readonly Currency Euro = new("EUR", 2);

    /// <exception cref="InvalidOperationException">The default value names no currency.</exception>
    public string Code => code ?? throw new InvalidOperationException("default(Currency) is not a currency.");

    /// <summary>Decimals of the minor unit: 0 for JPY, 2 for EUR, 3 for KWD.</summary>
    public int Decimals { get; }

    /// <summary>10 to the power of <see cref="Decimals"/>.</summary>
    public decimal MinorPerMajor =>
        Decimals switch
        {
            0 => 1m,
            2 => 100m,
            3 => 1_000m,
            _ => 10_000m,
        };

    /// <summary>Null when <paramref name="code"/> is not an active ISO 4217 code.</summary>
    public static Currency? Find(string? code) =>
        code is not null && CurrencyTable.Decimals.TryGetValue(code, out var decimals)
            ? new Currency(code, decimals)
            : null;

    /// <exception cref="ArgumentException"><paramref name="code"/> is not an active ISO 4217 code.</exception>
    public static Currency Of(string code) =>
        Find(code) ?? throw new ArgumentException($"'{code}' is not an ISO 4217 currency code.", nameof(code));

    public override string ToString() => Code;
}

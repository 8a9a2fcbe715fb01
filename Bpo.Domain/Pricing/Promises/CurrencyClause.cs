using Bpo.Domain.Amounts;

namespace Bpo.Domain.Pricing.Promises;

/// <summary>Prices agreed at an exchange rate follow it when it leaves a corridor.</summary>
/// <param name="Currency">The foreign currency, ISO 4217.</param>
/// <param name="Source">Whose rate counts, e.g. a central bank's monthly mean.</param>
/// <param name="BaseRate">Contract currency for one unit of the foreign one when prices were agreed.</param>
/// <param name="CorridorPercent">How far the rate may move without effect.</param>
/// <param name="BeyondOnly">Whether only what exceeds the corridor is passed on, or the whole move once it is left.</param>
/// <param name="Rates">By the first day of the month they hold for; a month without a rate keeps its prices.</param>
public sealed record CurrencyClause(
    string Currency,
    string Source,
    decimal BaseRate,
    decimal CorridorPercent,
    bool BeyondOnly,
    IReadOnlyList<string> Charges,
    IReadOnlyDictionary<DateOnly, decimal> Rates
)
{
    public decimal? RateOn(DateOnly date) =>
        Rates.TryGetValue(new DateOnly(date.Year, date.Month, 1), out var rate) ? rate : null;

    /// <summary>What prices of a day are multiplied by.</summary>
    public Ratio FactorOn(DateOnly date)
    {
        if (RateOn(date) is not { } rate || Math.Abs(rate - BaseRate) * 100 <= CorridorPercent * BaseRate)
        {
            return Ratio.One;
        }

        var edge = BeyondOnly ? Math.Sign(rate - BaseRate) * CorridorPercent * BaseRate / 100 : 0;
        return new Ratio(rate - edge, BaseRate);
    }
}

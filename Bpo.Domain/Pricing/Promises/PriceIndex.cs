namespace Bpo.Domain.Pricing.Promises;

/// <summary>A published series of monthly values, e.g. a consumer price index.</summary>
/// <param name="Base">The value the first change is measured from; null takes the value one change earlier.</param>
/// <param name="Values">By the first day of the month they are published for.</param>
public sealed record PriceIndex(string Name, decimal? Base, IReadOnlyDictionary<DateOnly, decimal> Values)
{
    /// <summary>Whether the values correct those of earlier versions of the terms, for months already billed too.</summary>
    public bool IsRetroactive { get; init; }

    /// <summary>The change in percent to a month from the base; null when a value is missing.</summary>
    public decimal? ChangeFromBase(DateOnly month) =>
        Base is { } from && Values.TryGetValue(new DateOnly(month.Year, month.Month, 1), out var value)
            ? ((value / from) - 1) * 100
            : null;

    /// <summary>The change in percent to a month from the value one change earlier; null when a value is missing.</summary>
    public decimal? Change(DateOnly month, int everyMonths)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var before = Values.TryGetValue(first.AddMonths(-everyMonths), out var earlier) ? earlier : Base;
        return Values.TryGetValue(first, out var value) && before is { } from ? ((value / from) - 1) * 100 : null;
    }
}

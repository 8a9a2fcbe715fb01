namespace Bpo.Domain.Pricing.Promises;

/// <summary>A yearly (or other) change of all prices by a fixed percentage or by an index.</summary>
/// <param name="Percent">The fixed change; null when an index decides.</param>
/// <param name="Index">The index; null when the change is fixed.</param>
/// <param name="LagMonths">How many months before the change its index value is taken.</param>
/// <param name="Cap">The most a price may change at once, in percent.</param>
/// <param name="Floor">The least it may change at once, in percent; 0 lets prices only rise.</param>
/// <param name="Share">How much of the change is passed on, in percent.</param>
/// <param name="EveryMonths">Months from one change to the next.</param>
/// <param name="First">The day of the first change.</param>
public sealed record Indexation(
    decimal? Percent,
    PriceIndex? Index,
    int LagMonths,
    decimal? Cap,
    decimal? Floor,
    decimal Share,
    int EveryMonths,
    DateOnly First,
    bool AppliesToFees,
    bool AppliesToPenalties,
    int NoticeDays
)
{
    /// <summary>The days on which prices change, up to <paramref name="until"/> (exclusive).</summary>
    public IEnumerable<DateOnly> Changes(DateOnly until)
    {
        for (var count = 0; First.AddMonths(count * EveryMonths) < until; count++)
        {
            yield return First.AddMonths(count * EveryMonths);
        }
    }

    /// <summary>What prices are multiplied by on a day: every change so far, one after the other.</summary>
    public decimal FactorOn(DateOnly date) =>
        Changes(date.AddDays(1)).Aggregate(1m, (factor, change) => factor * (1 + (ChangeOn(change) / 100)));

    /// <summary>The change of one day in percent, after share, floor and cap; zero while the index value is not yet known.</summary>
    public decimal ChangeOn(DateOnly date)
    {
        var passed = (Percent ?? Index?.Change(date.AddMonths(-LagMonths), EveryMonths) ?? 0) * Share / 100;
        passed = Floor is { } floor ? Math.Max(floor, passed) : passed;
        return Cap is { } cap ? Math.Min(cap, passed) : passed;
    }
}

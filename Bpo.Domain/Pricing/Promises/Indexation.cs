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
    /// <summary>Decimals of the change in percent, before share, floor and cap; null for an exact change.</summary>
    public int? PercentDecimals { get; init; }

    /// <summary>Decimals every price is rounded to at every change, the next one counting from the rounded price; null for none.</summary>
    public int? PriceDecimals { get; init; }

    /// <summary>Whether each change is measured from the base of the index, in place of the prices before, or from the last one.</summary>
    public bool FromBase { get; init; }

    /// <summary>Whether the change of a day can be told already.</summary>
    public bool IsKnown(DateOnly change) => Percent is not null || RawChange(change) is not null;

    /// <summary>The last day to announce the change of a day.</summary>
    public DateOnly NoticeBy(DateOnly change) => change.AddDays(-NoticeDays);

    /// <summary>The first change after a day.</summary>
    public DateOnly NextAfter(DateOnly date)
    {
        var count = 0;
        while (First.AddMonths(count * EveryMonths) <= date)
        {
            count++;
        }

        return First.AddMonths(count * EveryMonths);
    }

    /// <summary>What can be told on a day of the change after it.</summary>
    public PriceChange NextChange(DateOnly today)
    {
        var on = NextAfter(today);
        return new PriceChange(on, NoticeBy(on), IsKnown(on) ? ChangeOn(on) : null, today < First ? First : null);
    }

    /// <summary>A price of the terms as it stands on a day, rounded at every change where the clause says so.</summary>
    public decimal PriceOn(DateOnly date, decimal price)
    {
        if (PriceDecimals is not { } decimals)
        {
            return price * FactorOn(date);
        }

        if (FromBase)
        {
            return Math.Round(price * FactorOn(date), decimals, MidpointRounding.AwayFromZero);
        }

        return Changes(date.AddDays(1))
            .Aggregate(
                price,
                (now, change) =>
                    Math.Round(now * (1 + (ChangeOn(change) / 100)), decimals, MidpointRounding.AwayFromZero)
            );
    }

    /// <summary>The days on which prices change, up to <paramref name="until"/> (exclusive).</summary>
    public IEnumerable<DateOnly> Changes(DateOnly until)
    {
        for (var count = 0; First.AddMonths(count * EveryMonths) < until; count++)
        {
            yield return First.AddMonths(count * EveryMonths);
        }
    }

    /// <summary>What prices are multiplied by on a day: every change so far, one after the other.</summary>
    public decimal FactorOn(DateOnly date)
    {
        var changes = Changes(date.AddDays(1));
        return FromBase
            ? changes.Aggregate(1m, (_, change) => 1 + (ChangeOn(change) / 100))
            : changes.Aggregate(1m, (factor, change) => factor * (1 + (ChangeOn(change) / 100)));
    }

    /// <summary>The change of one day in percent, after share, floor and cap; zero while the index value is not yet known.</summary>
    public decimal ChangeOn(DateOnly date)
    {
        var change = RawChange(date) ?? 0;
        change = PercentDecimals is { } decimals ? Math.Round(change, decimals, MidpointRounding.AwayFromZero) : change;
        var passed = change * Share / 100;
        passed = Floor is { } floor ? Math.Max(floor, passed) : passed;
        return Cap is { } cap ? Math.Min(cap, passed) : passed;
    }

    private decimal? RawChange(DateOnly date)
    {
        var month = date.AddMonths(-LagMonths);
        return Percent ?? (FromBase ? Index?.ChangeFromBase(month) : Index?.Change(month, EveryMonths));
    }
}

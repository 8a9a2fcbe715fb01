using Bpo.Domain.Time;

namespace Bpo.Domain.Pricing.Rates;

/// <summary>The calendar's months, quarters and years.</summary>
public static class CyclePeriods
{
    public static int Months(this CyclePeriod per) =>
        per switch
        {
            CyclePeriod.Month => 1,
            CyclePeriod.Quarter => 3,
            _ => 12,
        };

    /// <summary>The calendar month, quarter or year a date lies in.</summary>
    public static Period Containing(this CyclePeriod per, DateOnly date)
    {
        var months = per.Months();
        var first = new DateOnly(date.Year, ((date.Month - 1) / months * months) + 1, 1);
        return new Period(first, first.AddMonths(months));
    }
}

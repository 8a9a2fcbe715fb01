using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Budgets;

/// <summary>
/// Reckons the allowance of a running month. The end is projected at the rate lost so far; its range comes from how much the
/// days differed among themselves, since days of one month vary far more than the contacts of one day.
/// </summary>
public static class BudgetReckoning
{
    public const int RecentDays = 3;

    /// <summary>With fewer days their spread says nothing.</summary>
    private const int LeastDays = 5;

    /// <summary>Four fifths of a normal distribution lie within so many standard deviations.</summary>
    private const decimal FourFifths = 1.2816m;

    /// <param name="days">The days of the month that are over or running, with volume or without.</param>
    /// <param name="coming">The days of the month still to come.</param>
    /// <returns>Null where losses do not add up, and before the first contact.</returns>
    public static BudgetStanding? Of(SlaResult soFar, IReadOnlyList<LossOfDay> days, IReadOnlyList<ExpectedDay> coming)
    {
        var measured = soFar.Measured;
        if (Allowance.Lost(soFar.Target, measured) is not { } lost || measured.Denominator == 0)
        {
            return null;
        }

        var seen = measured.Denominator;
        var expected = coming.Sum(day => day.Volume);
        var volume = seen + expected;
        var allowed = Allowance.Of(soFar.Target, measured, volume);
        var rate = lost / seen;
        return new BudgetStanding(
            lost,
            allowed,
            Pace(soFar, lost, seen),
            Recent(soFar, days),
            End(soFar, lost + (rate * expected), Spread(days, rate, expected), volume),
            SpentOn(lost, allowed, rate, coming)
        );
    }

    private static decimal? Pace(SlaResult soFar, decimal lost, decimal volume) =>
        Allowance.Of(soFar.Target, soFar.Measured, volume) is > 0 and var allowed ? lost / allowed : null;

    private static decimal? Recent(SlaResult soFar, IReadOnlyList<LossOfDay> days)
    {
        var last = days.Where(day => day.Volume > 0).TakeLast(RecentDays).ToList();
        return Pace(soFar, last.Sum(day => day.Lost), last.Sum(day => day.Volume));
    }

    /// <summary>Half the width of the range, in losses; null while too few days are known.</summary>
    private static decimal? Spread(IReadOnlyList<LossOfDay> days, decimal rate, decimal expected)
    {
        var known = days.Where(day => day.Volume > 0).ToList();
        if (known.Count < LeastDays)
        {
            return null;
        }

        var variance = known.Sum(day => Square(day.Lost - (rate * day.Volume))) / (known.Count - 1);
        var daysToCome = expected / known.Average(day => day.Volume);
        return FourFifths * SquareRoot.Of(variance * (daysToCome + (Square(daysToCome) / known.Count)));
    }

    private static MonthEnd End(SlaResult soFar, decimal lost, decimal? spread, decimal volume)
    {
        decimal Value(decimal losses) => Allowance.Value(soFar.Target, soFar.Measured, losses, volume);
        var most = soFar.Measured.Scale == Measurement.PercentScale ? volume : decimal.MaxValue;
        return new MonthEnd(
            Value(lost),
            spread is { } better ? Value(decimal.Max(0, lost - better)) : null,
            spread is { } worse ? Value(decimal.Min(most, lost + worse)) : null,
            volume
        );
    }

    private static DateOnly? SpentOn(decimal lost, decimal allowed, decimal rate, IReadOnlyList<ExpectedDay> coming)
    {
        foreach (var day in coming)
        {
            lost += rate * day.Volume;
            if (lost > allowed)
            {
                return day.Day;
            }
        }

        return null;
    }

    private static decimal Square(decimal value) => value * value;
}

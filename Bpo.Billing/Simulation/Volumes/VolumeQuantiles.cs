using Bpo.Domain.Time;

namespace Bpo.Billing.Simulation.Volumes;

/// <summary>
/// What a weak, a usual and a strong month look like. A month is taken as four whole weeks, begun on every day of the
/// history, so that weekdays never tilt it and a short history still gives many; the quantile lies between the two nearest
/// of them in proportion (method 7 of Hyndman and Fan, 1996).
/// </summary>
/// <param name="Windows">How many such months the history holds; neighbours share days.</param>
/// <param name="P10">Contacts of 28 days.</param>
public sealed record VolumeQuantiles(DateOnly From, DateOnly To, int Windows, decimal P10, decimal P50, decimal P90)
{
    public const int WindowDays = 28;

    /// <summary>With fewer the windows are nearly one month seen again and again.</summary>
    public const int LeastWindows = 15;

    /// <param name="days">Contacts by day, without a gap, complete days only, in order.</param>
    public static VolumeQuantiles? Of(IReadOnlyList<(DateOnly Day, long Contacts)> days)
    {
        if (days.Count < WindowDays + LeastWindows - 1)
        {
            return null;
        }

        var sum = days.Take(WindowDays).Sum(day => day.Contacts);
        var sums = new List<long> { sum };
        for (var last = WindowDays; last < days.Count; last++)
        {
            sum += days[last].Contacts - days[last - WindowDays].Contacts;
            sums.Add(sum);
        }

        sums.Sort();
        return new VolumeQuantiles(
            days[0].Day,
            days[^1].Day.AddDays(1),
            sums.Count,
            Quantile(sums, 10),
            Quantile(sums, 50),
            Quantile(sums, 90)
        );
    }

    /// <summary>Contacts of months as long as the given ones.</summary>
    public long Over(IEnumerable<Period> months, int percentile)
    {
        var days = months.Sum(month => month.Days);
        var window = percentile switch
        {
            10 => P10,
            50 => P50,
            _ => P90,
        };
        return decimal.ToInt64(Math.Round(window * days / WindowDays, 0, MidpointRounding.AwayFromZero));
    }

    private static decimal Quantile(List<long> sorted, int percent)
    {
        var place = (sorted.Count - 1) * percent / 100m;
        var below = decimal.ToInt32(decimal.Truncate(place));
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

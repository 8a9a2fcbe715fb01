namespace Bpo.Billing.Demo.Floors;

/// <summary>How the contacts of a week spread over days and hours.</summary>
/// <param name="PerDay">Contacts of a day whose weight is 1000.</param>
/// <param name="Weekdays">Weights from Sunday to Saturday; zero is closed.</param>
/// <param name="Hours">Relative weights of the 24 local hours; zero is closed.</param>
internal sealed record ArrivalShape(int PerDay, IReadOnlyList<int> Weekdays, IReadOnlyList<int> Hours)
{
    private readonly int hoursTotal = Hours.Sum();

    public bool IsOpen(DayOfWeek day, int hour) => Weekdays[(int)day] > 0 && Hours[hour] > 0;

    /// <summary>Mean milliseconds between two contacts in an hour; null when none are expected.</summary>
    public int? GapMilliseconds(DayOfWeek day, int hour, int loadPermille)
    {
        var thousandths = (long)PerDay * Weekdays[(int)day] * Hours[hour] / hoursTotal * loadPermille / 1000;
        return thousandths > 0 ? (int)(3_600_000_000L / thousandths) : null;
    }
}

using Bpo.Domain.Time;

namespace Bpo.Billing.Staffing.Plans;

/// <summary>
/// How contacts spread over the quarters of an hour of each weekday, by the contract's clock: the mean of past days of that
/// weekday. A day on which nothing came tells nothing about an open one and is left aside.
/// </summary>
public sealed class ArrivalProfile
{
    private readonly Dictionary<(DayOfWeek Day, TimeOnly At), decimal> means;
    private readonly ContractZone zone;

    private ArrivalProfile(Dictionary<(DayOfWeek, TimeOnly), decimal> means, ContractZone zone, decimal contacts) =>
        (this.means, this.zone, Contacts) = (means, zone, contacts);

    /// <summary>How many contacts it rests on; zero when nothing was measured.</summary>
    public decimal Contacts { get; }

    public static ArrivalProfile Of(IReadOnlyList<MeasuredQuarter> measured, ContractZone zone)
    {
        var days = measured
            .Where(quarter => quarter.Contacts > 0)
            .Select(quarter => zone.DateOf(quarter.Start))
            .Distinct()
            .CountBy(day => day.DayOfWeek)
            .ToDictionary();
        return new ArrivalProfile(
            measured
                .Where(quarter => quarter.Contacts > 0)
                .GroupBy(quarter => PlaceOf(quarter.Start, zone))
                .ToDictionary(
                    group => group.Key,
                    group => group.Sum(quarter => quarter.Contacts) / days[group.Key.Day]
                ),
            zone,
            measured.Sum(quarter => quarter.Contacts)
        );
    }

    /// <summary>Contacts that usually come in this quarter.</summary>
    public decimal At(DateTimeOffset quarter) => means.GetValueOrDefault(PlaceOf(quarter, zone));

    private static (DayOfWeek Day, TimeOnly At) PlaceOf(DateTimeOffset quarter, ContractZone zone)
    {
        var local = zone.Local(quarter).DateTime;
        return (local.DayOfWeek, TimeOnly.FromDateTime(local));
    }
}

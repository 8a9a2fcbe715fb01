using Bpo.Billing.Demo.Clients;

namespace Bpo.Billing.Demo;

/// <summary>What the shop announces for its calls: a volume a day for the running month and the one after it, as such forecasts come.</summary>
public static class DemoForecast
{
    /// <summary>Talk, some hold and wrap as the floor has them.</summary>
    public const int AhtSeconds = 285;

    /// <summary>The service it is for.</summary>
    public const string Service = Talbruck.PhoneService;

    public static IReadOnlyList<DemoForecastDay> Of(DemoMonths months)
    {
        var plan = Talbruck.CareFloor(months);
        var from = months.Last.To;
        return
        [
            .. Enumerable
                .Range(0, from.AddMonths(2).DayNumber - from.DayNumber)
                .Select(from.AddDays)
                .Where(day => !plan.ClosedOn.Contains(day))
                .Select(day => new DemoForecastDay(
                    day,
                    plan.Arrivals.PerDay * plan.Arrivals.Weekdays[(int)day.DayOfWeek] / 1000
                ))
                .Where(day => day.Contacts > 0),
        ];
    }
}

public sealed record DemoForecastDay(DateOnly Day, int Contacts);

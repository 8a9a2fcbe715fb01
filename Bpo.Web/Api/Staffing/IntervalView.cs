using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain.Time;

namespace Bpo.Web.Api.Staffing;

/// <summary>One interval; whatever no forecast speaks for is null.</summary>
/// <param name="Spread">How the volume came to the interval: announced for it, spread as measured, or evenly.</param>
/// <param name="Binding">The demand the last agent is needed for.</param>
/// <param name="AnsweredPercent">Answered within the threshold with the agents needed.</param>
/// <param name="WaitSeconds">Average wait of all contacts.</param>
/// <param name="OneFewer">How one agent less would fare.</param>
/// <param name="Scheduled">On the roster on average; null where no schedule is stored.</param>
/// <param name="AtWork">Logged in and not away on average; null where nothing is stored.</param>
/// <param name="Difference">At work less needed, else scheduled less to be scheduled.</param>
public sealed record IntervalView(
    DateTimeOffset From,
    int Seconds,
    decimal? Contacts,
    SpreadWay? Spread,
    decimal? AhtSeconds,
    AhtSource? AhtSource,
    decimal? Erlangs,
    int? Agents,
    int? ToSchedule,
    decimal? AnsweredPercent,
    decimal? WaitSeconds,
    decimal? OccupancyPercent,
    decimal? AbandonedPercent,
    StaffingDemand? Binding,
    Fare? OneFewer,
    decimal? Scheduled,
    decimal? AtWork,
    decimal? Difference
)
{
    internal static IntervalView Of(PlannedInterval interval, ContractZone zone)
    {
        var fares = interval.Need?.Performance;
        return new IntervalView(
            zone.Local(interval.From),
            interval.Seconds,
            StaffingView.Short(interval.Load?.Contacts),
            interval.Load is null ? null : interval.Way,
            StaffingView.Short(interval.Load?.AhtSeconds),
            interval.Load is null ? null : interval.Aht,
            StaffingView.Short(interval.Load?.Erlangs),
            interval.Need?.Agents,
            interval.Need is null ? null : interval.ToSchedule,
            StaffingView.Short(fares?.Answered * 100),
            StaffingView.Short(fares?.WaitSeconds),
            StaffingView.Short(fares?.Occupancy * 100),
            StaffingView.Short(fares?.Abandoned * 100),
            interval.Need?.Binding,
            interval.Need?.OneFewer is { } fewer
                ? new Fare(StaffingView.Short(fewer.Answered * 100), StaffingView.Short(fewer.Occupancy * 100))
                : null,
            StaffingView.Short(interval.Scheduled),
            StaffingView.Short(interval.AtWork),
            StaffingView.Short(interval.Difference)
        );
    }
}

/// <summary>How a number of agents fares.</summary>
public sealed record Fare(decimal AnsweredPercent, decimal OccupancyPercent);

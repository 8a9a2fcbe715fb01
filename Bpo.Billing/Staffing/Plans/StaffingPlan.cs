namespace Bpo.Billing.Staffing.Plans;

/// <summary>Agents for each interval of some days.</summary>
/// <param name="MeasuredAht">Mean handle time of past weeks; null when nothing was handled.</param>
/// <param name="ServiceShare">The service's part of what was measured, for forecasts of all services together; null where none was cut.</param>
public sealed record StaffingPlan(
    IReadOnlyList<PlannedInterval> Intervals,
    decimal? MeasuredAht,
    decimal MeasuredHandled,
    decimal? ServiceShare
)
{
    private IEnumerable<PlannedInterval> Needed => Intervals.Where(interval => interval.Need is not null);

    public bool HasForecast => Intervals.Any(interval => interval.Load is not null);

    public decimal Contacts => Intervals.Sum(interval => interval.Load?.Contacts ?? 0);

    /// <summary>The interval that asks for most agents; null without a need.</summary>
    public PlannedInterval? Peak => Needed.MaxBy(interval => interval.Need!.Agents);

    /// <summary>Hours at the desk.</summary>
    public decimal AgentHours => Needed.Sum(interval => (decimal)interval.Need!.Agents * interval.Seconds) / 3600;

    /// <summary>Paid hours, shrinkage included.</summary>
    public decimal PaidHours => Needed.Sum(interval => (decimal)interval.ToSchedule * interval.Seconds) / 3600;

    /// <summary>Intervals with too few agents, by whichever of schedule and presence is known.</summary>
    public int Short => Needed.Count(interval => interval.Difference < 0);

    public bool HasActivity => Intervals.Any(interval => interval.Scheduled is not null || interval.AtWork is not null);
}

/// <summary>One interval of a plan.</summary>
/// <param name="Load">Null where no forecast speaks for it, or its handle time is unknown.</param>
/// <param name="ToSchedule">On the roster, so that shrinkage leaves as many as are needed.</param>
/// <param name="Scheduled">Agents rostered on average; null on a day of which no schedule is stored.</param>
/// <param name="AtWork">Agents logged in and not away on average; null on a day of which nothing is stored.</param>
public sealed record PlannedInterval(
    DateTimeOffset From,
    int Seconds,
    Load? Load,
    AhtSource Aht,
    SpreadWay Way,
    StaffingNeed? Need,
    int ToSchedule,
    decimal? Scheduled,
    decimal? AtWork
)
{
    /// <summary>At work less needed, or scheduled less to be scheduled where nobody's presence is known yet.</summary>
    public decimal? Difference =>
        Need is null ? null
        : AtWork is { } there ? there - Need.Agents
        : Scheduled - ToSchedule;
}

/// <summary>Where the handle time of an interval comes from.</summary>
public enum AhtSource
{
    Unknown,
    Forecast,
    Measured,
    Given,
}

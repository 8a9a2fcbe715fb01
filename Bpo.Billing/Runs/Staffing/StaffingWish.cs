namespace Bpo.Billing.Runs.Staffing;

/// <summary>What a plan is asked for; whatever is null comes from the contract, the forecast, measured weeks or usual figures.</summary>
public sealed record StaffingWish
{
    /// <summary>The first day, in the contract's zone; null for today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>1 or 7.</summary>
    public int Days { get; init; } = 1;

    /// <summary>The promise whose level, service and hours are staffed for; null for the first service level of the terms.</summary>
    public string? Sla { get; init; }

    /// <summary>The number of a forecast's version; null for those that are signed, else the newest.</summary>
    public int? Forecast { get; init; }

    /// <summary>15, 30 or 60; null for the forecast's own intervals, else 30.</summary>
    public int? Minutes { get; init; }

    public decimal? TargetPercent { get; init; }

    public int? ThresholdSeconds { get; init; }

    /// <summary>Average patience of a caller; null reckons with callers who never give up.</summary>
    public int? PatienceSeconds { get; init; }

    public decimal? OccupancyCapPercent { get; init; }

    public decimal? ShrinkagePercent { get; init; }

    public int? AhtSeconds { get; init; }

    /// <summary>Percent more or less than the forecast; −10 is a tenth less.</summary>
    public decimal VolumeChange { get; init; }

    public decimal AhtChange { get; init; }
}

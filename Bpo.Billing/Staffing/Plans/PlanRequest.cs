using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Staffing.Plans;

/// <summary>Everything a plan follows from.</summary>
public sealed record PlanRequest
{
    public required Period Days { get; init; }

    public required ContractZone Zone { get; init; }

    /// <summary>Length of an interval: 15, 30 or 60.</summary>
    public required int Minutes { get; init; }

    /// <summary>The service that is staffed; null for all as one queue.</summary>
    public required string? Service { get; init; }

    public required StaffingRule Rule { get; init; }

    public required StaffedForecast Forecast { get; init; }

    /// <summary>Past weeks of all services.</summary>
    public required IReadOnlyList<MeasuredQuarter> Measured { get; init; }

    public Func<DateTimeOffset, bool> IsOpen { get; init; } = static _ => true;

    /// <summary>Agents' time within the days, already narrowed to the service.</summary>
    public IReadOnlyList<AgentActivity> Activity { get; init; } = [];

    /// <summary>A handle time to reckon with whatever was announced or measured.</summary>
    public decimal? AhtSeconds { get; init; }

    /// <summary>Percent of the forecast to reckon with; 110 is a tenth more.</summary>
    public decimal VolumePercent { get; init; } = 100;

    /// <summary>Percent of the handle time to reckon with.</summary>
    public decimal AhtPercent { get; init; } = 100;
}

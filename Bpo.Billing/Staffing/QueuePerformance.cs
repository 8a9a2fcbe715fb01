namespace Bpo.Billing.Staffing;

/// <summary>What a number of agents makes of a load; shares are between 0 and 1.</summary>
/// <param name="Answered">Share of all contacts answered within the threshold.</param>
/// <param name="Waiting">Share that does not reach an agent at once.</param>
/// <param name="WaitSeconds">Average wait of all contacts; null where the queue grows without end.</param>
/// <param name="Occupancy">Share of their time that agents spend on contacts.</param>
/// <param name="Abandoned">Share that gives up; 0 in a model without impatience.</param>
public sealed record QueuePerformance(
    decimal Answered,
    decimal Waiting,
    decimal? WaitSeconds,
    decimal Occupancy,
    decimal Abandoned
)
{
    /// <summary>Nobody came.</summary>
    public static readonly QueuePerformance Idle = new(1, 0, 0, 0, 0);

    /// <summary>More work arrives than agents can do, and nobody gives up.</summary>
    public static readonly QueuePerformance Overrun = new(0, 1, null, 1, 0);
}

using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>What a promise came to in one queue, where each queue must keep it.</summary>
public sealed record QueueResult(
    string Queue,
    Measurement Measured,
    Counts Counts,
    Attainment Attainment,
    MissedLevel Missed
);

/// <summary>What a miss costs where each queue must keep the promise.</summary>
public enum QueueCredit
{
    /// <summary>One credit, by the queue that missed by most.</summary>
    Worst,

    /// <summary>A credit for every queue that missed.</summary>
    Each,
}

using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>What a promise came to in one queue, where each queue must keep it.</summary>
public sealed record QueueResult(
    string Queue,
    Measurement Measured,
    Counts Counts,
    Attainment Attainment,
    MissedLevel Missed
)
{
    /// <summary>The one that is compared and credited; null where none was measured.</summary>
    public static QueueResult? Worst(IEnumerable<QueueResult> queues, Target target) =>
        queues
            .Where(queue => queue.Attainment != Attainment.NotMeasured)
            .OrderByDescending(queue => queue.Missed)
            .ThenByDescending(queue => target.Shortfall(queue.Measured.Value ?? target.Level))
            .FirstOrDefault();
}

/// <summary>What a miss costs where each queue must keep the promise.</summary>
public enum QueueCredit
{
    /// <summary>One credit, by the queue that missed by most.</summary>
    Worst,

    /// <summary>A credit for every queue that missed.</summary>
    Each,
}

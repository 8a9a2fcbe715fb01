namespace Bpo.Billing.Demo.Floors;

/// <summary>Somebody who wants to be served, in Unix seconds.</summary>
/// <param name="GivesUpAt">The instant at which the customer leaves the queue; mail waits for ever.</param>
internal sealed record Arrival(
    long At,
    long GivesUpAt,
    QueueShare Queue,
    string Customer,
    string Reason,
    bool IsFollowUp
)
{
    /// <summary>When somebody who came at <paramref name="at"/> gives up.</summary>
    public static long Patience(FloorPlan plan, long at, SeededRandom random) =>
        plan.Patience is { } mean ? at + 2 + Spread.Exponential.Sample(random, mean) : long.MaxValue;
}

namespace Bpo.Domain.Sla;

/// <summary>How one queue stands in a promise that each must keep.</summary>
/// <param name="Result">The promise as this queue keeps it.</param>
/// <param name="Budget">What it may still lose; null once the month is over, and where losses do not add up.</param>
public sealed record QueueStanding(string Queue, SlaResult Result, BudgetStanding? Budget)
{
    public Standing Standing => ErrorBudget.StandingOf(Result);

    /// <summary>By name; empty where all queues are judged together.</summary>
    public static IReadOnlyList<QueueStanding> Of(SlaResult result, ClauseBudget? budget) =>
        [
            .. result.Queues.Select(queue => new QueueStanding(
                queue.Queue,
                result.Alone(queue),
                budget?.Queues.FirstOrDefault(one => one.Queue == queue.Queue)?.Standing
            )),
        ];
}

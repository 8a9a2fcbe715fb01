using Bpo.Domain.Sla;

namespace Bpo.Billing.Runs.Standings;

/// <summary>New alerts of one promise that one allowance tells of.</summary>
/// <param name="Queue">Empty where all queues are judged together.</param>
/// <param name="Alerts">Mildest first.</param>
internal sealed record RaisedAlerts(
    SlaResult Result,
    string Queue,
    BudgetStanding Standing,
    IReadOnlyList<BudgetAlert> Alerts
)
{
    public static RaisedAlerts Of(
        SlaResult result,
        ClauseBudget budget,
        QueueBudget? queue,
        IReadOnlyList<BudgetAlert> alerts
    ) =>
        queue is null
            ? new RaisedAlerts(result, "", budget.Standing, alerts)
            : new RaisedAlerts(
                result.Alone(result.Queues.First(one => one.Queue == queue.Queue)),
                queue.Queue,
                queue.Standing,
                alerts
            );
}

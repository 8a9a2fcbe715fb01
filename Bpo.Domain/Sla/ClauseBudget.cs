using Bpo.Domain.Amounts;

namespace Bpo.Domain.Sla;

/// <summary>The allowance of one promise in a running month, and what the month would cost in credits.</summary>
/// <param name="Alerts">What holds now, mildest first.</param>
/// <param name="CreditNow">Zero or positive, if the month ended as it stands; on the fees so far.</param>
/// <param name="CreditExpected">If it ended as projected.</param>
/// <param name="CreditWorst">If it ended at the bad end of the range; null while there is no range.</param>
public sealed record ClauseBudget(
    string Sla,
    BudgetStanding Standing,
    IReadOnlyList<BudgetAlert> Alerts,
    Money CreditNow,
    Money CreditExpected,
    Money? CreditWorst
)
{
    /// <summary>
    /// Each measured queue by itself, by name, where each must keep the promise: <see cref="Standing"/> is then that of the
    /// queue compared, and an alert holds where it holds for any. Empty where all are judged together.
    /// </summary>
    public IReadOnlyList<QueueBudget> Queues { get; init; } = [];

    /// <summary>Of the queues an alert holds for the one that has used most; null where queues are not told apart.</summary>
    public QueueBudget? QueueOf(BudgetAlert alert) =>
        Queues.Where(queue => queue.Alerts.Contains(alert)).MaxBy(queue => queue.Standing.UsedPercent);
}

/// <summary>The allowance of one queue of a promise that each must keep.</summary>
public sealed record QueueBudget(string Queue, BudgetStanding Standing, IReadOnlyList<BudgetAlert> Alerts);

using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;

namespace Bpo.Web.Api.Results;

/// <summary>The allowance of one promise; contacts for shares, seconds for averages.</summary>
/// <param name="Lost">So far.</param>
/// <param name="Allowed">In the whole month, at the volume expected of it.</param>
/// <param name="UsedPercent">Null where the target allows nothing.</param>
/// <param name="Pace">Share of the allowance spent over share of the volume seen; at 1 the month ends on the target.</param>
/// <param name="RecentPace">The same of the last three days.</param>
/// <param name="Expected">The value the month is heading for; best and worst hold it in four months of five.</param>
/// <param name="SpentOn">The day on which nothing is left at the pace so far; null when it lasts.</param>
/// <param name="CreditNow">The credit due if the month ended as it stands, on the fees so far.</param>
/// <param name="Queues">
/// Where each queue must keep the promise: every queue by itself. The figures above are then those of the queue compared, and
/// an alert holds where it holds for any. Empty where all are judged together.
/// </param>
public sealed record BudgetView(
    string Sla,
    string Lost,
    string Allowed,
    string Left,
    string? UsedPercent,
    string? Pace,
    string? RecentPace,
    string Expected,
    string? Best,
    string? Worst,
    string ExpectedVolume,
    DateOnly? SpentOn,
    IReadOnlyList<BudgetAlert> Alerts,
    Money CreditNow,
    Money CreditExpected,
    Money? CreditWorst,
    IReadOnlyList<QueueBudgetView> Queues
)
{
    public static BudgetView Of(ClauseBudget budget, SlaResult result)
    {
        var standing = budget.Standing;
        return new BudgetView(
            budget.Sla,
            Plain.Number(standing.Lost),
            Plain.Number(standing.Allowed),
            Plain.Number(standing.Left),
            Written(standing.UsedPercent),
            Written(standing.Pace),
            Written(standing.RecentPace),
            Plain.Number(standing.End.Expected),
            Written(standing.End.Best),
            Written(standing.End.Worst),
            Plain.Number(standing.End.Volume),
            standing.SpentOn,
            budget.Alerts,
            budget.CreditNow,
            budget.CreditExpected,
            budget.CreditWorst,
            [.. QueueStanding.Of(result, budget).Select(QueueBudgetView.Of)]
        );
    }

    private static string? Written(decimal? number) => number is { } known ? Plain.Number(known) : null;
}

/// <summary>An alert as it was raised.</summary>
public sealed record AlertView(
    string Sla,
    BudgetAlert Alert,
    DateTimeOffset RaisedAt,
    decimal? UsedPercent,
    DateTimeOffset? SeenAt
)
{
    public static AlertView Of(RaisedAlert alert) =>
        new(alert.Sla, alert.Alert, alert.RaisedAt, alert.UsedPercent, alert.SeenAt);
}

using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;

namespace Bpo.Web.Api.Results;

/// <summary>How one queue stands, and its own allowance; contacts for shares, seconds for averages.</summary>
/// <param name="Value">Of this queue so far; null where nothing was measured.</param>
/// <param name="Lost">So far; with all that follows null for a queue that was not measured.</param>
/// <param name="Allowed">In the whole month, at the volume expected of the queue.</param>
/// <param name="UsedPercent">Null where the target allows nothing.</param>
/// <param name="SpentOn">The day on which nothing is left at the pace so far; null when it lasts.</param>
public sealed record QueueBudgetView(
    string Queue,
    string? Value,
    Standing Standing,
    string? Lost,
    string? Allowed,
    string? Left,
    string? UsedPercent,
    string? Pace,
    string? RecentPace,
    string? Expected,
    string? Best,
    string? Worst,
    DateOnly? SpentOn
)
{
    public static QueueBudgetView Of(QueueStanding queue)
    {
        var budget = queue.Budget;
        return new QueueBudgetView(
            queue.Queue,
            Written(queue.Result.Measured.Value),
            queue.Standing,
            Written(budget?.Lost),
            Written(budget?.Allowed),
            Written(budget?.Left),
            Written(budget?.UsedPercent),
            Written(budget?.Pace),
            Written(budget?.RecentPace),
            Written(budget?.End.Expected),
            Written(budget?.End.Best),
            Written(budget?.End.Worst),
            budget?.SpentOn
        );
    }

    private static string? Written(decimal? number) => number is { } known ? Plain.Number(known) : null;
}

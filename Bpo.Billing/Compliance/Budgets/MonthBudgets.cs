using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Budgets;

/// <summary>The allowances of all promises of a running month.</summary>
public static class MonthBudgets
{
    /// <summary>Days before the month from which the coming days are expected.</summary>
    public const int LookBackDays = 28;

    /// <param name="source">The rollups of the month and of <see cref="LookBackDays"/> before it, with what is excluded.</param>
    /// <param name="credited">What the month's credits follow from as it stands.</param>
    /// <param name="today">The contract's own date: the day that is not over yet.</param>
    public static IReadOnlyList<ClauseBudget> Of(MetricSource source, CreditInput credited, DateOnly today)
    {
        var month = credited.Period;
        var days = LossesByDay.Of(source, credited, new Period(month.From.AddDays(-LookBackDays), today.AddDays(1)));
        var coming = month.Dates().Where(day => day > today).ToList();

        BudgetStanding? Reckon(SlaResult soFar, string queue)
        {
            var known = days[(soFar.Sla, queue)].ToList();
            return BudgetReckoning.Of(
                soFar,
                [.. known.Where(day => day.Day >= month.From)],
                ExpectedVolume.Of([.. known.Where(day => day.Day < today)], coming)
            );
        }

        return
        [
            .. credited
                .Results.Where(result => result.Attainment != Attainment.NotMeasured)
                .Select(soFar =>
                    soFar.PerQueue is not null ? OfQueues(soFar, Reckon, credited)
                    : Reckon(soFar, LossesByDay.Together) is { } standing ? Of(soFar, standing, credited)
                    : null
                )
                .OfType<ClauseBudget>(),
        ];
    }

    private static ClauseBudget Of(SlaResult soFar, BudgetStanding standing, CreditInput credited) =>
        new(
            soFar.Sla,
            standing,
            BudgetAlerts.Of(standing),
            CreditOutlook.At(credited, soFar.Sla, soFar.Measured.Value ?? 0),
            CreditOutlook.At(credited, soFar.Sla, standing.End.Expected),
            standing.End.Worst is { } worst ? CreditOutlook.At(credited, soFar.Sla, worst) : null
        );

    /// <summary>What credits may come to at worst takes every queue at the bad end of its own range.</summary>
    private static ClauseBudget? OfQueues(
        SlaResult soFar,
        Func<SlaResult, string, BudgetStanding?> reckon,
        CreditInput credited
    )
    {
        var standings = soFar
            .Queues.Where(queue => queue.Attainment != Attainment.NotMeasured)
            .Select(queue => (queue.Queue, queue.Measured, Standing: reckon(soFar.Alone(queue), queue.Queue)))
            .Where(queue => queue.Standing is not null)
            .Select(queue => (queue.Queue, queue.Measured, Standing: queue.Standing!))
            .ToList();
        if (standings.Find(queue => queue.Measured == soFar.Measured).Standing is not { } compared)
        {
            return null;
        }

        Money Credit(Func<BudgetStanding, decimal> end) =>
            CreditOutlook.At(
                credited,
                soFar.Sla,
                standings.ToDictionary(queue => queue.Queue, queue => end(queue.Standing), StringComparer.Ordinal)
            );
        QueueBudget[] queues =
        [
            .. standings.Select(queue => new QueueBudget(queue.Queue, queue.Standing, BudgetAlerts.Of(queue.Standing))),
        ];
        return new ClauseBudget(
            soFar.Sla,
            compared,
            [.. queues.SelectMany(queue => queue.Alerts).Distinct().Order()],
            CreditOutlook.At(credited, soFar.Sla, new Dictionary<string, decimal>(StringComparer.Ordinal)),
            Credit(standing => standing.End.Expected),
            queues.Any(queue => queue.Standing.End.Worst is not null)
                ? Credit(standing => standing.End.Worst ?? standing.End.Expected)
                : null
        )
        {
            Queues = queues,
        };
    }
}

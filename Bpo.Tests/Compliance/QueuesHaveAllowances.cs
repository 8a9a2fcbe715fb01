using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Budgets;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Compliance;

/// <summary>
/// Ten days of November are over; each, as those of October before them, brought 8 calls to sales and 4 to support. Late were, on odd days, 2 of support, on even
/// days 1 of support and 3 of sales: support stands at 62.5 % and is compared, though sales had the worse even days.
/// </summary>
public sealed class QueuesHaveAllowances
{
    private static readonly Period November = Period.Month(2026, 11);

    [Fact]
    public void each_queue_spends_its_own_allowance_at_its_own_volume()
    {
        var budget = Budget("worst");

        Assert.Equal(
            [("sales", 15m, 48m, 33m, 240m), ("support", 15m, 24m, 9m, 120m)],
            budget.Queues.Select(queue =>
                (
                    queue.Queue,
                    queue.Standing.Lost,
                    queue.Standing.Allowed,
                    queue.Standing.Left,
                    queue.Standing.End.Volume
                )
            )
        );
        Assert.Equal([81.25m, 62.5m], budget.Queues.Select(queue => queue.Standing.End.Expected));
    }

    [Fact]
    public void the_promise_stands_as_the_queue_compared_and_alerts_name_theirs()
    {
        var budget = Budget("worst");

        Assert.Equal(budget.Queues[1].Standing, budget.Standing);
        Assert.Equal(5m / 3, budget.Standing.RecentPace);
        Assert.Equal([BudgetAlert.Half], budget.Alerts);
        Assert.Equal("support", budget.QueueOf(BudgetAlert.Half)!.Queue);
    }

    /// <summary>500.00 for each point below 80; support lacks 17.5, sales would lack 10.</summary>
    [Theory]
    [InlineData("worst", 8_750, 8_750)]
    [InlineData("each", 8_750, 13_750)]
    public void the_credit_of_a_month_end_moves_every_queue(string credited, int expected, int ifSalesFell)
    {
        var input = Input(credited);
        var fell = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["sales"] = 70, ["support"] = 62.5m };

        Assert.Equal(expected, Budget(credited).CreditExpected.Amount);
        Assert.Equal(ifSalesFell, CreditOutlook.At(input, "sl", fell).Amount);
    }

    private static ClauseBudget Budget(string credited) =>
        Assert.Single(MonthBudgets.Of(Source(November.From.AddDays(-28)), Input(credited), new DateOnly(2026, 11, 10)));

    private static CreditInput Input(string credited)
    {
        var terms = Terms(credited);
        return new CreditInput
        {
            Terms = terms,
            Period = November,
            Results = SlaResults.Of(terms, November, Source(November.From), terms.EffectiveFrom),
            Fees = PeriodFees.None with { Gross = 1_000_000 },
            ServiceStart = terms.EffectiveFrom,
        };
    }

    private static MetricSource Source(DateOnly from) =>
        new()
        {
            Cells = Rollup.Of(
                new Period(from, new DateOnly(2026, 11, 11))
                    .Dates()
                    .SelectMany(day =>
                        Calls("sales", day, 8, late: day.Day % 2 == 0 ? 3 : 0)
                            .Concat(Calls("support", day, 4, late: day.Day % 2 == 0 ? 1 : 2))
                    ),
                _ => "voice"
            ),
        };

    private static IEnumerable<Contact> Calls(string queue, DateOnly day, int count, int late) =>
        Enumerable
            .Range(0, count)
            .Select(call => new Contact
            {
                Id = $"{queue}-{day:MM-dd}-{call}",
                Queue = queue,
                EnqueuedAt = new DateTimeOffset(day, new TimeOnly(9, call), TimeSpan.Zero),
                WaitSeconds = call < late ? 60 : 5,
                Outcome = Outcome.Answered,
            });

    private static Terms Terms(string credited) =>
        TermsReader
            .Read(
                System.Text.Encoding.UTF8.GetBytes(
                    $$"""
                    { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "UTC", "services": [ { "id": "voice" } ],
                      "slas": [ { "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" },
                                  "per": "queue", "queueCredit": "{{credited}}" } ],
                      "credits": { "rules": [ { "sla": "sl", "curve": { "kind": "linear", "per": "1", "credit": "500.00", "of": "amount" } } ] } }
                    """
                )
            )
            .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));
}

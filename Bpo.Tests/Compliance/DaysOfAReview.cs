using System.Text;
using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Billing.Reviews;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Runs;

namespace Bpo.Tests.Compliance;

/// <summary>A review draws by day what a day can be judged by, each day on its own time, and leaves out what is of months.</summary>
public sealed class DaysOfAReview
{
    private static readonly Period October = Period.Month(2026, 10);

    private static readonly Terms Terms = Read(
        """
        { "id": "adherence", "metric": "adherence", "method": "adherence", "target": { "atLeast": "90" } },
        { "id": "lost", "metric": "shrinkage", "target": { "atMost": "30" } },
        { "id": "attrition", "metric": "attrition", "over": "average", "rollingYear": true, "target": { "atMost": "15" } },
        { "id": "repeats", "metric": "repeat-contact-rate", "windowHours": 72, "target": { "atMost": "15" } }
        """
    );

    /// <summary>Scheduled for four hours on two days; there for one of them on the first day and for all on the second.</summary>
    private static readonly MetricSource Source = new()
    {
        Other = OtherUsage.None with
        {
            AgentActivity =
            [
                Of(5, 8, 12, AgentState.Scheduled),
                Of(5, 8, 9, AgentState.LoggedIn),
                Of(5, 8, 9, AgentState.Ready),
                Of(6, 8, 12, AgentState.Scheduled),
                Of(6, 8, 12, AgentState.LoggedIn),
                Of(6, 8, 12, AgentState.Handling),
            ],
            Headcounts = [new Headcount("riga", new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), 100, 0, 10, "")],
        },
    };

    [Fact]
    public void agents_time_counts_on_the_day_it_was_spent()
    {
        var daily = Daily();

        Assert.Equal([25m, 100m], Values(daily, "adherence"));
        Assert.Equal([75m, 0m], Values(daily, "lost"));
        Assert.Equal(31, daily.First(level => level.Sla == "adherence").Days.Count);
    }

    [Fact]
    public void what_is_of_months_is_not_drawn_by_day() =>
        Assert.Equal(["adherence", "lost"], Daily().Select(level => level.Sla));

    /// <summary>The month weighs the days by what was scheduled, and its people are judged as they were.</summary>
    [Fact]
    public void the_month_itself_is_judged_as_the_clause_says()
    {
        var results = SlaResults.Of(Terms, October, Source, October.From);

        Assert.Equal([62.5m, 37.5m], results.Take(2).Select(result => result.Measured.Value!.Value));
        Assert.Equal(10.526m, decimal.Round(results[2].Measured.Value!.Value, 3));
    }

    private static IReadOnlyList<DailyLevel> Daily() =>
        ReviewComputation.Of(Terms, October, Source, October.From).Daily;

    private static IEnumerable<decimal> Values(IReadOnlyList<DailyLevel> daily, string sla) =>
        daily.First(level => level.Sla == sla).Days.Select(day => day.Value).OfType<decimal>();

    private static AgentActivity Of(int day, int from, int to, AgentState state) =>
        new(
            "anna",
            new(2026, 10, day, from, 0, 0, TimeSpan.Zero),
            new(2026, 10, day, to, 0, 0, TimeSpan.Zero),
            state,
            "",
            "voice"
        );

    private static Terms Read(string slas) =>
        TermsReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "effectiveFrom": "2026-01-01", "currency": "EUR", "timeZone": "Europe/Berlin",
                      "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ], "slas": [ {{slas}} ] }
                    """
                )
            )
            .Accepted();
}

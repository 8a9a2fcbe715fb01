using Bpo.Billing.Compliance;
using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Tests.Compliance;

public sealed class VendorsAreWeighed
{
    /// <summary>95 % of 100 and 70 % of 900 are 72.5 %, not 82.5 %.</summary>
    [Fact]
    public void contracts_weigh_by_their_volume()
    {
        var (quiet, busy) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var rolled = RollUp.Of([
            (quiet, Level("20", 95, 100)),
            (busy, Level("20", 630, 900)),
            (busy, Level("30", 700, 900)),
            (busy, Level("20", 0, 0)),
        ]);

        Assert.Equal(["72.5", "77.78"], rolled.Select(row => $"{Math.Round(row.Measured.Value!.Value, 2):0.##}"));
        Assert.Equal([quiet, busy], rolled[0].Contracts);
    }

    [Fact]
    public void what_counts_of_months_do_not_give_is_not_rolled_up() =>
        Assert.Empty(RollUp.Of([(Guid.CreateVersion7(), Level("20", 1, 1) with { Metric = "backlog" })]));

    /// <summary>Of 40 waits the 36th is 30 s; means of 10 s and 90 s would say 50 s. The longest of all is the longest of one.</summary>
    [Fact]
    public void waits_of_several_contracts_are_ranked_together()
    {
        var (quiet, busy) = (Waits(("waits:10", 5), ("waits:90", 1)), Waits(("waits:10", 30), ("waits:30", 4)));

        var rolled = RollUp.Of([
            .. new[] { quiet, busy }.SelectMany(result =>
                new[]
                {
                    (Guid.CreateVersion7(), result with { Metric = "longest-wait" }),
                    (Guid.CreateVersion7(), result),
                }
            ),
        ]);

        Assert.Equal(
            ["longest-wait 90", "wait-percentile 30"],
            rolled.Select(row => $"{row.Metric} {row.Measured.Value}")
        );
    }

    /// <summary>Riga answers 30 of 40 in time, Graz 60 of 60: 90 %. Its own queue of neither is shown by itself.</summary>
    [Fact]
    public void sites_are_parts_that_add_up_to_the_whole()
    {
        var result = new Calculation
        {
            Terms = """
                "sites": [ { "id": "riga", "name": "Riga", "queues": ["ru-*"] }, { "id": "graz", "queues": ["de-*"] } ],
                """,
            Slas =
                """[{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } }]""",
            Counts = """
                { "sl": [ { "queue": "ru-1", "answered": 15, "answeredInTime": 10 }, { "queue": "ru-2", "answered": 25, "answeredInTime": 20 },
                          { "queue": "de-1", "answered": 60, "answeredInTime": 60 }, { "queue": "mail", "answered": 5, "answeredInTime": 1 } ] }
                """,
            More = """, "exclusions": [ { "reason": "test-calls", "queue": "mail", "counts": { "answered": 1 } } ]""",
        }.Result();

        Assert.Equal(
            ["riga 30/40", "graz 60/60", " 1/4"],
            result
                .GetProperty("sites")
                .EnumerateArray()
                .Select(site =>
                    $"{site.GetProperty("site").GetString()} {site.GetProperty("adjusted").GetProperty("numerator").GetString()}/{site.GetProperty("adjusted").GetProperty("denominator").GetString()}"
                )
        );
        Assert.Equal("91", result.GetProperty("adjusted").GetProperty("numerator").GetString());
    }

    private static SlaResult Waits(params (string, decimal)[] classes) =>
        Level("20", 0, 0) with
        {
            Metric = "wait-percentile",
            Formula = Explanation.Of("formula.wait-percentile", "90"),
            Counts = Counts.Of(classes),
        };

    private static SlaResult Level(string seconds, decimal inTime, decimal offered)
    {
        var measured = Measurement.Percent(inTime, offered);
        return new SlaResult
        {
            Sla = "sl",
            Clause = "slas/0",
            Metric = "service-level",
            Class = SlaClass.Critical,
            Unit = MetricUnit.Percent,
            Formula = Explanation.Of("formula.service-level.Offered", seconds, "5"),
            Attainment = Attainment.Met,
            Measured = measured,
            Raw = measured,
            Adjusted = measured,
            Counts = Counts.None,
            Target = Target.AtLeast(80),
        };
    }
}

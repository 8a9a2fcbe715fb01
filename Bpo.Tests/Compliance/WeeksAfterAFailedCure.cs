using System.Globalization;

namespace Bpo.Tests.Compliance;

/// <summary>Tops/C&amp;S: a default is cured when the level is restored within a period; then a penalty runs weekly until it is.</summary>
public sealed class WeeksAfterAFailedCure
{
    [Theory]
    [InlineData("amount", "500.00", 2, 0, "1000.00")]
    [InlineData("fees", "0.5", 2, 0, "1000.00")]
    [InlineData("at-risk", "5", 2, 0, "1000.00")]
    [InlineData("amount", "500.00", 3, 2, "1000.00")]
    [InlineData("amount", "500.00", 3, 4, "0.00")]
    public void every_week_costs_until_the_most_of_them(string of, string credit, int weeks, int earlier, string total)
    {
        var answer = Calculate(of, credit, weeks, earlier, "").Answer();

        Assert.Equal(total, answer.GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    [Fact]
    public void a_share_of_the_stake_stays_within_it_and_caps_hold_weeks_too()
    {
        Assert.Equal(20_000m, Calculate("at-risk", "60", 4, 0, "").TotalCredit());
        Assert.Equal(
            1_500m,
            Calculate("amount", "500.00", 4, 0, """, "caps": [ { "scope": "sla", "percent": "1.5", "of": "fees" } ]""")
                .TotalCredit()
        );
    }

    [Fact]
    public void the_step_says_since_when_and_how_many_weeks()
    {
        var step = Calculate("amount", "500.00", 2, 1, "")
            .Answer()
            .GetProperty("credits")
            .EnumerateArray()
            .Single(credit => credit.GetProperty("clause").GetString() == "credits/cure/penalty")
            .GetProperty("steps")[0];

        Assert.Equal("penalty", step.GetProperty("step").GetString());
        Assert.Equal(
            "The miss of 2026-08 was not cured: 2 started weeks × 500; 3 of at most 4 weeks so far.",
            step.GetProperty("explain").GetString()
        );
    }

    [Theory]
    [InlineData(
        """{ "days": 7, "penalty": { "of": "amount", "weeks": 4 } }""",
        "/terms/credits/cure/penalty/credit required"
    )]
    [InlineData(
        """{ "days": 7, "penalty": { "credit": "5", "of": "fees" } }""",
        "/terms/credits/cure/penalty/weeks required"
    )]
    [InlineData(
        """{ "days": 7, "penalty": { "credit": "5", "of": "fees", "weeks": 60 } }""",
        "/terms/credits/cure/penalty/weeks range"
    )]
    [InlineData(
        """{ "days": 7, "penalty": { "credit": "5", "of": "at-risk", "weeks": 4 } }""",
        "/terms/credits/cure/penalty/of required"
    )]
    public void a_faulty_penalty_is_named(string cure, string fault) =>
        Assert.Equal([fault], new Calculation { Credits = $$"""{ "cure": {{cure}} }""" }.Faults());

    private static Calculation Calculate(string of, string credit, int weeks, int earlier, string more) =>
        new()
        {
            Slas =
                """[{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } }]""",
            Counts = """{ "sl": { "value": "81" } }""",
            Fees = """{ "gross": "100000.00" }""",
            Credits = $$"""
                { "atRisk": { "percent": "{{(of == "at-risk" && credit == "60" ? "20" : "10")}}", "base": "gross" },
                  "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "allocationPercent": "20" } } ],
                  "cure": { "days": 7, "penalty": { "credit": "{{credit}}", "of": "{{of}}", "weeks": 4 } } {{more}} }
                """,
            More = string.Create(
                CultureInfo.InvariantCulture,
                $$""", "uncured": [ { "sla": "sl", "since": "2026-08", "weeks": {{weeks}}, "earlier": {{earlier}} } ]"""
            ),
        };
}

using System.Text.Json;

namespace Bpo.Tests.Compliance;

/// <summary>
/// Four half hours of 100 calls each answer 90, 84, 72 and 61 in time; a fifth has 4 calls and is not judged. Two of four met
/// 80 %, three of four 70 %, four of four 60 %.
/// </summary>
public sealed class LevelsOfIntervals
{
    private const string Counts = """
        { "sl": [ { "answered": 100, "answeredInTime": 90 }, { "answered": 100, "answeredInTime": 84 },
                  { "answered": 100, "answeredInTime": 72 }, { "answered": 100, "answeredInTime": 61 },
                  { "answered": 4, "answeredInTime": 0 } ] }
        """;

    /// <summary>A tenth of the fees for each miss that is a default (10,000.00 of 100,000.00).</summary>
    private const string TenthOfFees = """
        { "rules": [ { "sla": "sl", "curve": { "kind": "steps", "of": "fees", "steps": [ { "from": "100", "credit": "10" } ] } } ] }
        """;

    /// <summary>
    /// DIR and VITA: below the minimum is a default at once, below the expected level alone is not. Three of four half hours met
    /// 70 %, which is 75 % and keeps a share of 75 but not one of 90.
    /// </summary>
    [Theory]
    [InlineData("50", "70", "none", "The target was met: no credit.", "0.00")]
    [InlineData("75", "70", "target", "The target was missed, the minimum was kept: no credit.", "0.00")]
    [InlineData("90", "70", "minimum", "The minimum level was missed.", "10000.00")]
    [InlineData("90", "60", "target", "The target was missed, the minimum was kept: no credit.", "0.00")]
    public void a_minimum_of_intervals_decides_what_costs(
        string share,
        string minimum,
        string missed,
        string why,
        string total
    )
    {
        var answer = Judged(share, $$"""{ "atLeast": "{{minimum}}" }""").Answer();

        Assert.Equal(missed, answer.GetProperty("results")[0].GetProperty("missed").GetString());
        Assert.Equal(why, Step(answer, "default"));
        Assert.Equal(total, answer.GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    [Fact]
    public void a_miss_of_intervals_without_a_minimum_costs_at_once() =>
        Assert.Equal(10_000m, Judged("75", minimum: null).TotalCredit());

    [Theory]
    [InlineData("target", "Below the target 2 times in 12 months; 2 make a default.")]
    [InlineData("minimum", "Below the target 1 times of 2 in 12 months: not yet a default.")]
    public void misses_of_intervals_above_the_minimum_are_counted(string earlier, string why) =>
        Assert.Equal(
            why,
            Step(
                (
                    Judged("75", """{ "atLeast": "70" }, "belowTarget": { "times": 2, "inMonths": 12 }""") with
                    {
                        History = $$"""
                        [ { "period": "2026-09", "sla": "sl", "outcome": "missed", "missed": "{{earlier}}", "credit": "0" } ]
                        """,
                    }
                ).Answer(),
                "default"
            )
        );

    /// <summary>A share of 60 % lies below the minimum of 70 only where it is compared with a level of another kind.</summary>
    [Fact]
    public void an_earlier_share_of_intervals_is_not_compared_with_the_minimum_of_one_interval() =>
        Assert.Equal(
            "Below the target 2 times in 12 months; 2 make a default.",
            Step(
                (
                    Judged("75", """{ "atLeast": "70" }, "belowTarget": { "times": 2, "inMonths": 12 }""") with
                    {
                        History = """
                        [ { "period": "2026-09", "sla": "sl", "outcome": "missed", "numerator": "6", "denominator": "10" } ]
                        """,
                    }
                ).Answer(),
                "default"
            )
        );

    [Fact]
    public void a_result_of_intervals_says_how_many_met_either_level()
    {
        var result = Judged("75", """{ "atLeast": "70" }""").Result();
        var levels = result.GetProperty("eachInterval");

        Assert.Equal("75", result.GetProperty("target").GetProperty("atLeast").GetString());
        Assert.Equal("80", levels.GetProperty("target").GetProperty("atLeast").GetString());
        Assert.Equal("70", levels.GetProperty("minimum").GetProperty("atLeast").GetString());
        Assert.Equal("75", levels.GetProperty("metMinimum").GetProperty("value").GetString());
        Assert.Equal(
            "2 of 4 intervals of 30 min met the level of 80 %, 3 the minimum of 70 %.",
            levels.GetProperty("explain").GetString()
        );
    }

    [Theory]
    [InlineData(""" "value": "85" """)]
    [InlineData(""" "numerator": "3", "denominator": "4" """)]
    public void a_bare_share_of_intervals_is_not_held_to_a_minimum_nobody_counted(string given) =>
        Assert.Equal(
            "The target was missed; a share of intervals does not say how many met the minimum: no credit.",
            Step(
                (Judged("90", """{ "atLeast": "70" }""") with { Counts = $$"""{ "sl": { {{given}} } }""" }).Answer(),
                "default"
            )
        );

    [Theory]
    [InlineData("", new[] { "/exclusions/0/from required" })]
    [InlineData(""" , "from": "2026-10-01T00:30:00+03:00", "to": "2026-10-01T01:00:00+03:00" """, new string[0])]
    public void counts_taken_out_of_intervals_say_when_they_were(string span, string[] faults) =>
        Assert.Equal(
            faults,
            (
                Judged("90", minimum: null) with
                {
                    More = $$""", "exclusions": [ { "reason": "test-calls", "counts": { "answered": 6 } {{span}} } ]""",
                }
            ).Faults()
        );

    /// <summary>
    /// Announced were 300 calls, binding are 110 % of them: 330 of 404. A tenth of a forecast for the whole month falls on each
    /// half hour by its volume: 74 × 100 ÷ 404 = 18.32 of each hundred, which are taken to have failed; 72 and 61 of 81.68 are
    /// 88.15 % and 74.68 %.
    /// </summary>
    [Fact]
    public void intervals_are_relieved_of_their_part_of_a_surplus()
    {
        var result = (
            Judged(
                "75",
                """{ "atLeast": "70" }, "forecastVariance": { "mode": "exempt-surplus", "beyondPercent": "110" }"""
            ) with
            {
                Terms = """
                    "forecasts": [ { "id": "f", "from": "2026-10-01", "to": "2026-11-01", "contacts": "300" } ],
                    """,
            }
        ).Result();

        Assert.Equal("3", result.GetProperty("numerator").GetString());
        Assert.Equal("met", result.GetProperty("outcome").GetString());
        Assert.Equal("330", result.GetProperty("adjusted").GetProperty("denominator").GetString());
        Assert.Equal("74", result.GetProperty("excluded")[0].GetProperty("denominator").GetString());
    }

    /// <summary>
    /// 300 calls were announced for the first day and 100 for the second, of which 110 bind, 55 each half hour: 72 and 61 in
    /// time are all of them. The month stayed within 110 % of 400.
    /// </summary>
    [Fact]
    public void intervals_keep_the_forecast_of_their_day_though_the_month_stayed_within_it()
    {
        var result = (
            Judged(
                "100",
                """{ "atLeast": "70" }, "forecastVariance": { "mode": "exempt-surplus", "beyondPercent": "110" }"""
            ) with
            {
                Terms = """
                    "forecasts": [ { "id": "a", "from": "2026-10-01", "to": "2026-10-02", "contacts": "300" },
                                   { "id": "b", "from": "2026-10-02", "to": "2026-10-03", "contacts": "100" } ],
                    """,
                Counts = """
                    { "sl": [ { "from": "2026-10-01T09:00:00+03:00", "answered": 100, "answeredInTime": 90 },
                              { "from": "2026-10-01T09:30:00+03:00", "answered": 100, "answeredInTime": 84 },
                              { "from": "2026-10-02T09:00:00+03:00", "answered": 100, "answeredInTime": 72 },
                              { "from": "2026-10-02T09:30:00+03:00", "answered": 100, "answeredInTime": 61 } ] }
                    """,
            }
        ).Result();

        Assert.Equal("4", result.GetProperty("numerator").GetString());
        Assert.Equal("met", result.GetProperty("outcome").GetString());
        Assert.Equal("90", result.GetProperty("excluded")[0].GetProperty("denominator").GetString());
    }

    /// <summary>Voided, the month still shows what its intervals came to, in the unit of the target.</summary>
    [Fact]
    public void a_voided_month_shows_its_share_of_intervals()
    {
        var result = (
            Judged(
                "75",
                """{ "atLeast": "70" }, "forecastVariance": { "mode": "void-month", "beyondPercent": "110" }"""
            ) with
            {
                Terms = """
                    "forecasts": [ { "id": "f", "from": "2026-10-01", "to": "2026-11-01", "contacts": "300" } ],
                    """,
            }
        ).Result();

        Assert.Equal("not-measured", result.GetProperty("outcome").GetString());
        Assert.Equal("50", result.GetProperty("value").GetString());
        Assert.Equal(5, result.GetProperty("intervals").GetArrayLength());
    }

    private static Calculation Judged(string share, string? minimum) =>
        new()
        {
            Slas = $$"""
                [{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" },
                   {{(minimum is null ? "" : $"\"minimum\": {minimum},")}}
                   "measure": { "over": "intervals", "minutes": 30, "share": "{{share}}", "minimumVolume": 10 } }]
                """,
            Counts = Counts,
            Credits = TenthOfFees,
        };

    private static string? Step(JsonElement answer, string step) =>
        answer
            .GetProperty("credits")[0]
            .GetProperty("steps")
            .EnumerateArray()
            .First(one => one.GetProperty("step").GetString() == step)
            .GetProperty("explain")
            .GetString();
}

using System.Text.Json;

namespace Bpo.Tests.Compliance;

/// <summary>Credits that look back: repeats, counters, earn-back, chronic and persistent failure.</summary>
public sealed class CreditsOverMonths
{
    private const string ServiceLevel =
        """[{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } }]""";

    private const string TwoLevels = """
        [{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" },
           "minimum": { "atLeast": "75" }, "belowTarget": { "times": 4, "inMonths": 12 } }]
        """;

    private const string Allocated = """
        { "atRisk": { "percent": "10", "base": "gross" },
          "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "allocationPercent": "20" } } ]
        """;

    /// <summary>UK Model Services Agreement, worked example: a KPI failure in consecutive periods doubles the points.</summary>
    [Fact]
    public void a_repeated_miss_multiplies_the_points()
    {
        const string Points = """
            { "rules": [ { "sla": "sl", "curve": { "kind": "points", "repeatMultiplier": "2", "bands": [
                { "from": "0", "points": 1 }, { "from": "1", "points": 2 }, { "from": "2", "points": 3 }, { "from": "5", "points": 4 } ] } } ] }
            """;
        var history = new List<string>();
        var points = new List<decimal>();
        foreach (var (value, month) in new[] { ("96.5", "08"), ("98.5", "09"), ("96.5", "10") })
        {
            var credit = new Calculation
            {
                Slas = ServiceLevel.Replace("80", "99", StringComparison.Ordinal),
                Counts = $$"""{ "sl": { "value": "{{value}}" } }""",
                Credits = Points,
                Period = $$""" "2026-{{month}}" """,
                History = $"[{string.Join(',', history)}]",
            }
                .Answer()
                .GetProperty("credits")[0];
            points.Add(credit.GetProperty("points").GetDecimal());
            history.Add(
                $$"""{ "period": "2026-{{month}}", "sla": "sl", "outcome": "missed", "points": {{points[^1]}} }"""
            );
        }

        Assert.Equal([3, 2, 6], points);
    }

    /// <summary>Texas DIR: an expected level missed for the fourth time in twelve months is a default, a minimum level at once.</summary>
    [Fact]
    public void missing_the_target_becomes_a_default_at_the_fourth_time()
    {
        string[] values = ["81", "78", "82", "77", "70", "78", "85", "79", "90"];
        var history = new List<string>();
        var defaults = new List<bool>();
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            var month = $"2026-{index + 1:00}";
            var answer = new Calculation
            {
                Slas = TwoLevels,
                Counts = $$"""{ "sl": { "value": "{{value}}" } }""",
                Credits = Allocated + "}",
                Period = $"\"{month}\"",
                History = $"[{string.Join(',', history)}]",
            }.Answer();
            var credit = answer.GetProperty("totalCredit").GetProperty("amount").GetString();
            defaults.Add(credit != "0.00");
            var outcome = answer.GetProperty("results")[0].GetProperty("outcome").GetString();
            history.Add(
                $$"""{ "period": "{{month}}", "sla": "sl", "outcome": "{{outcome}}", "credit": "{{credit}}" }"""
            );
        }

        Assert.Equal([false, false, false, false, true, false, false, true, false], defaults);
    }

    [Theory]
    [InlineData("all", "met", "met", "84.5", "-2000.00")]
    [InlineData("all", "met", "missed", "84.5", "0.00")]
    [InlineData("all", "met", "met", "79.9", "2000.00")]
    [InlineData("average", "met", "met", "84.5", "-2000.00")]
    [InlineData("average", "met", "missed", "84.5", "0.00")]
    public void a_kept_level_earns_a_credit_back(string test, string second, string third, string value, string total)
    {
        var calculation = new Calculation
        {
            Slas = ServiceLevel,
            Counts = $$"""{ "sl": { "value": "{{value}}" } }""",
            Credits = Allocated + $$""", "earnBack": { "months": 3, "test": "{{test}}" } }""",
            History = $$"""
                [ { "period": "2026-07", "sla": "sl", "outcome": "missed", "credit": "2000.00" },
                  { "period": "2026-08", "sla": "sl", "outcome": "{{second}}" },
                  { "period": "2026-09", "sla": "sl", "outcome": "{{third}}" } ]
                """,
        };

        Assert.Equal(total, calculation.Answer().GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    [Fact]
    public void an_average_test_weighs_a_bad_month_against_good_ones()
    {
        var calculation = new Calculation
        {
            Slas = ServiceLevel,
            Counts = """{ "sl": { "value": "84" } }""",
            Credits = Allocated + """, "earnBack": { "months": 3, "test": "average" } }""",
            History = """
                [ { "period": "2026-07", "sla": "sl", "outcome": "missed", "credit": "2000.00" },
                  { "period": "2026-08", "sla": "sl", "outcome": "missed", "value": "78" },
                  { "period": "2026-09", "sla": "sl", "outcome": "missed", "value": "78" } ]
                """,
        };

        Assert.Equal(-2000.00m, calculation.TotalCredit());
    }

    [Theory]
    [InlineData("80", "-3000.00")]
    [InlineData("60", "0.00")]
    public void an_annual_test_returns_the_credits_of_the_year_in_its_last_month(string others, string total)
    {
        var months = Enumerable
            .Range(1, 11)
            .Select(month =>
                $$"""
                    { "period": "2026-{{month:00}}", "sla": "sl", "outcome": "{{(month < 3 ? "missed" : "met")}}",
                      "value": "{{(month < 3 ? "78" : others)}}", "credit": "{{(month < 3 ? "1500" : "0")}}" }
                    """
            );
        var calculation = new Calculation
        {
            Slas = ServiceLevel,
            Counts = """{ "sl": { "value": "85" } }""",
            Credits = Allocated + """, "earnBack": { "test": "annual" } }""",
            Period = "\"2026-12\"",
            History = $"[{string.Join(',', months)}]",
        };

        Assert.Equal(total, calculation.Answer().GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    [Fact]
    public void a_chronic_failure_gives_a_notice_and_no_act()
    {
        var answer = new Calculation
        {
            Slas = ServiceLevel,
            Counts = """{ "sl": { "value": "70" } }""",
            Credits = """{ "chronic": [ { "missedIn": 3, "of": 6, "then": "termination-right" } ] }""",
            History = """
                [ { "period": "2026-04", "sla": "sl", "outcome": "missed" },
                  { "period": "2026-05", "sla": "sl", "outcome": "missed" },
                  { "period": "2026-09", "sla": "sl", "outcome": "missed" } ]
                """,
        }.Answer();

        var notice = Assert.Single(answer.GetProperty("notices").EnumerateArray());
        Assert.Equal("termination-right", notice.GetProperty("then").GetString());
        Assert.Equal(3, notice.GetProperty("missedIn").GetInt32());
        Assert.Equal("0.00", answer.GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    /// <summary>Persistent service level failure: 5 % of the annual fee for every ten failures in twelve months.</summary>
    [Theory]
    [InlineData(9, "0.00")]
    [InlineData(11, "6300.00")]
    [InlineData(30, "18900.00")]
    public void persistent_failure_costs_a_share_of_the_annual_fee(int failures, string total)
    {
        var calculation = new Calculation
        {
            Slas = ServiceLevel,
            Counts = """{ "sl": { "value": "90" } }""",
            Fees = """{ "gross": "10500.00", "annual": "126000.00" }""",
            Credits = """
                { "persistent": [ { "id": "tenth", "slas": ["*"], "every": 10, "inMonths": 12, "credit": "5", "of": "annual-fees" } ] }
                """,
            History = $$"""[ { "period": "2026-05", "sla": "sl", "outcome": "missed", "failures": {{failures}} } ]""",
        };

        Assert.Equal(total, calculation.Answer().GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    [Fact]
    public void the_cap_of_the_year_counts_what_was_given()
    {
        var calculation = new Calculation
        {
            Slas = ServiceLevel,
            Counts = """{ "sl": { "value": "70" } }""",
            Fees = """{ "gross": "100000.00", "annual": "1200000.00" }""",
            Credits = """
                { "rules": [ { "sla": "sl", "curve": { "kind": "linear", "per": "1", "credit": "1", "of": "fees" } } ],
                  "caps": [ { "scope": "year", "percent": "1", "of": "fees" } ] }
                """,
            History = """
                [ { "period": "2025-12", "sla": "sl", "outcome": "missed", "credit": "9000.00" },
                  { "period": "2026-03", "sla": "sl", "outcome": "missed", "credit": "7500.00" } ]
                """,
        };

        Assert.Equal(4500.00m, calculation.TotalCredit());
    }
}

namespace Bpo.Tests.Compliance;

/// <summary>Several misses in one month: caps, double jeopardy, bonus, ramp.</summary>
public sealed class CreditsOfSeveralLevels
{
    private const string Slas = """
        [ { "id": "a", "metric": "abandonment-rate", "target": { "atMost": "10" } },
          { "id": "b", "metric": "csat", "method": "top-box", "target": { "atLeast": "50" } },
          { "id": "c", "metric": "first-contact-resolution", "method": "flag", "class": "key", "target": { "atLeast": "50" } } ]
        """;

    private const string Money = """
        { "rules": [ { "sla": "a", "curve": { "kind": "steps", "of": "amount", "steps": [ { "from": "11", "credit": "5000" } ] } },
                     { "sla": "b", "curve": { "kind": "steps", "of": "amount", "steps": [ { "from": "49", "credit": "3000" } ] } },
                     { "sla": "c", "curve": { "kind": "steps", "of": "amount", "steps": [ { "from": "49", "credit": "1000" } ] } } ]
        """;

    private const string AllMissed = """{ "a": { "value": "12" }, "b": { "value": "40" }, "c": { "value": "40" } }""";

    [Theory]
    [InlineData("20", "5000.00,3000.00,1000.00")]
    [InlineData("7", "3000.00,3000.00,1000.00")]
    [InlineData("2", "0.00,1000.00,1000.00")]
    [InlineData("0", "0.00,0.00,0.00")]
    public void what_a_cap_cuts_falls_from_the_largest_credit_first(string percent, string credits) =>
        Assert.Equal(
            credits,
            Credits(Money + $$""", "caps": [ { "scope": "invoice", "percent": "{{percent}}", "of": "fees" } ] }""")
        );

    /// <summary>Staked 10,000; 6,000, 3,000 and 5,000 fall due. Each cap holds 2,500, so that nothing is left to cut.</summary>
    [Fact]
    public void caps_on_one_level_come_before_the_amount_at_risk() =>
        Assert.Equal(
            "2500.00,2500.00,2500.00",
            Credits(
                """
                { "atRisk": { "percent": "10", "base": "gross" },
                  "rules": [ { "sla": "a", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "60" } },
                             { "sla": "b", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "30" } },
                             { "sla": "c", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "50" } } ],
                  "caps": [ { "scope": "sla", "percent": "25", "of": "at-risk" } ] }
                """
            )
        );

    [Theory]
    [InlineData("all", "null", "5000.00,3000.00,1000.00")]
    [InlineData("largest", "null", "5000.00,0.00,1000.00")]
    [InlineData("client-chooses", "\"b\"", "0.00,3000.00,1000.00")]
    [InlineData("client-chooses", "null", "5000.00,0.00,1000.00")]
    public void one_incident_is_credited_once(string rule, string chosen, string credits) =>
        Assert.Equal(
            credits,
            Credits(
                Money + $$""", "doubleJeopardy": "{{rule}}" }""",
                $$""", "incidents": [ { "id": "INC-1", "slas": ["a", "b"], "chosen": {{chosen}} } ]"""
            )
        );

    [Theory]
    [InlineData("0.5", "1", "2500.00,1500.00,500.00")]
    [InlineData("0", "1", "0.00,0.00,0.00")]
    [InlineData("1", "0.8", "0.00,3000.00,1000.00")]
    public void a_month_of_the_ramp_relaxes_targets_and_scales_credits(string credit, string target, string credits) =>
        Assert.Equal(
            credits,
            Credits(
                Money
                    + $$""", "ramp": [ { "month": 10, "targetFactor": "{{target}}", "creditFactor": "{{credit}}" } ] }""",
                counts: AllMissed.Replace("40", "39", StringComparison.Ordinal)
            )
        );

    /// <summary>Weights 40, 30 and 30 at −20, +10 and −10 % of fees, held between −10 and +5 %: a balance of −8 %.</summary>
    [Theory]
    [InlineData("8", "3", "3", "before-caps", "8000.00")]
    [InlineData("8", "3", "3", "after-caps", "7000.00")]
    [InlineData("0", "9", "0", "before-caps", "-5000.00")]
    [InlineData("12", "4", "5", "before-caps", "10000.00")]
    public void a_bonus_is_netted_against_credits_within_both_caps(
        string malus,
        string bonus,
        string other,
        string netting,
        string total
    )
    {
        var calculation = new Calculation
        {
            Slas = Slas,
            Counts = """{ "a": { "value": "12" }, "b": { "value": "60" }, "c": { "value": "40" } }""",
            Credits = $$"""
                { "rules": [ { "sla": "a", "curve": { "kind": "steps", "of": "fees", "steps": [ { "from": "11", "credit": "{{malus}}" } ] } },
                             { "sla": "c", "curve": { "kind": "steps", "of": "fees", "steps": [ { "from": "49", "credit": "{{other}}" } ] } } ],
                  "bonus": [ { "sla": "b", "cap": "5", "curve": { "kind": "steps", "of": "fees", "steps": [ { "from": "55", "credit": "{{bonus}}" } ] } } ],
                  "caps": [ { "scope": "invoice", "percent": "10", "of": "fees" } ], "netting": "{{netting}}" }
                """,
        };

        Assert.Equal(total, calculation.Answer().GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    [Theory]
    [InlineData("12", "0.00")]
    [InlineData("9", "-2000.00")]
    public void a_bonus_needs_every_critical_level(string critical, string total)
    {
        var calculation = new Calculation
        {
            Slas = Slas,
            Counts = $$"""{ "a": { "value": "{{critical}}" }, "b": { "value": "54" }, "c": { "value": "40" } }""",
            Credits = """
                { "bonus": [ { "sla": "b", "cap": "5", "requiresAllCritical": true,
                               "curve": { "kind": "linear", "per": "2", "credit": "1000", "of": "amount" } } ] }
                """,
        };

        Assert.Equal(total, calculation.Answer().GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    private static string Credits(string scheme, string more = "", string counts = AllMissed) =>
        string.Join(
            ',',
            new Calculation
            {
                Slas = Slas,
                Counts = counts,
                Credits = scheme,
                More = more,
            }
                .Answer()
                .GetProperty("credits")
                .EnumerateArray()
                .Select(credit => credit.GetProperty("credit").GetProperty("amount").GetString())
        );
}

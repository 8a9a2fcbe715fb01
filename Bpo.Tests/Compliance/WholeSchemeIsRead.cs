namespace Bpo.Tests.Compliance;

/// <summary>Every member of an SLA and of a credit scheme in one document.</summary>
public sealed class WholeSchemeIsRead
{
    private const string Slas = """
        [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "minimum": { "atLeast": "75" },
            "class": "critical", "thresholdSeconds": 20, "comparator": "within-or-equal", "formula": "exclude-short-abandons",
            "shortAbandonSeconds": 5, "clock": "queue-entry", "calendar": "office", "minimumVolume": 0, "unit": "percent",
            "measure": { "over": "intervals", "minutes": 30, "share": "90", "minimumVolume": 10 },
            "belowTarget": { "times": 4, "inMonths": 12 }, "forecastVariance": { "mode": "exempt-surplus", "beyondPercent": "110" } },
          { "id": "asa", "metric": "average-speed-of-answer", "class": "key", "target": { "atMost": "45" } },
          { "id": "ab", "metric": "abandonment-rate", "class": "key", "target": { "atMost": "3" }, "measure": { "over": "period" } },
          { "id": "fcr", "metric": "first-contact-resolution", "class": "key", "method": "window", "windowHours": 168, "key": "customer", "target": { "atLeast": "75" } },
          { "id": "hold", "metric": "service-level", "thresholdSeconds": 90, "target": { "atLeast": "95" }, "class": "reporting" },
          { "id": "csat", "metric": "csat", "scaleMax": 5, "method": "mean", "minimumResponses": 0, "target": { "atLeast": "4.2" } } ]
        """;

    private const string Credits = """
        { "atRisk": { "percent": "12", "base": "net-of-pass-through" },
          "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "50", "allocationPercent": "40" } },
                     { "sla": "asa", "curve": { "kind": "steps", "of": "at-risk", "steps": [ { "from": "46", "credit": "25" } ] } },
                     { "sla": "ab", "curve": { "kind": "linear", "per": "1", "credit": "500.00", "of": "amount", "neutral": { "from": "3", "to": "5" } } },
                     { "sla": "fcr", "curve": { "kind": "points", "bands": [ { "from": "0", "points": 1 } ], "repeatMultiplier": "2" } },
                     { "sla": "hold", "curve": { "kind": "per-count", "credit": "5.00", "beyondPercent": "5" } } ],
          "pointsToPercent": [ { "points": 1, "percent": "2" } ],
          "caps": [ { "scope": "sla", "percent": "25", "of": "at-risk" }, { "scope": "service", "percent": "20", "of": "fees" },
                    { "scope": "invoice", "percent": "10", "of": "fees" }, { "scope": "year", "percent": "10", "of": "fees" } ],
          "ramp": [ { "month": 1, "targetFactor": "0.9", "creditFactor": "0" } ],
          "earnBack": { "months": 3, "test": "all" },
          "bonus": [ { "sla": "csat", "cap": "5", "requiresAllCritical": true, "curve": { "kind": "linear", "per": "0.1", "credit": "1", "of": "fees" } } ],
          "cure": { "days": 14 }, "acceptance": { "days": 10 },
          "doubleJeopardy": "client-chooses",
          "chronic": [ { "missedIn": 3, "of": 6, "then": "termination-right" } ],
          "taxNature": "price-reduction" }
        """;

    /// <summary>ASA of 47 s: 25 % of 12 % of 90,000; abandonment 2 beyond the band; one point at 2 % of 100,000; 60 calls too many.</summary>
    [Fact]
    public void every_level_costs_by_its_own_curve_and_the_caps_hold_the_sum()
    {
        var answer = new Calculation
        {
            Terms = """
                "calendars": [ { "id": "office", "weekly": [ { "days": ["mon"], "from": "09:00", "to": "21:00" } ] } ],
                """,
            Slas = Slas,
            Credits = Credits,
            Fees = """{ "gross": "100000.00", "passThrough": "10000.00", "byService": { "voice": "100000.00" } }""",
            Counts = """
                { "sl": { "value": "92" }, "asa": { "value": "47" }, "ab": { "answered": 93, "abandoned": 7 }, "fcr": { "value": "74.5" },
                  "hold": { "answered": 1000, "answeredInTime": 890 }, "csat": { "value": "4.5" } }
                """,
        }.Answer();

        Assert.Equal(
            ["0.00", "2700.00", "1000.00", "2000.00", "300.00", "-3000.00"],
            answer
                .GetProperty("credits")
                .EnumerateArray()
                .Select(credit => credit.GetProperty("credit").GetProperty("amount").GetString())
        );
        Assert.Equal("3000.00", answer.GetProperty("totalCredit").GetProperty("amount").GetString());
        Assert.Equal("3000.00", answer.GetProperty("bonus").GetProperty("amount").GetString());
    }
}

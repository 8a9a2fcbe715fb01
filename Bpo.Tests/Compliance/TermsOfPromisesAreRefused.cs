namespace Bpo.Tests.Compliance;

/// <summary>Faulty promises and credits are refused with the pointer and the rule.</summary>
public sealed class TermsOfPromisesAreRefused
{
    private const string Good =
        """{ "id": "x", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } }""";

    [Theory]
    [InlineData("""{ "id": "x", "thresholdSeconds": 20, "target": { "atLeast": "80" } }""", "/metric required")]
    [InlineData("""{ "id": "x", "metric": "speed", "target": { "atLeast": "80" } }""", "/metric unknown-word")]
    [InlineData(
        """{ "id": "x", "metric": "service-level", "target": { "atLeast": "80" } }""",
        "/thresholdSeconds required"
    )]
    [InlineData("""{ "id": "x", "metric": "abandonment-rate" }""", "/target required")]
    [InlineData("""{ "id": "x", "metric": "abandonment-rate", "target": {} }""", "/target direction")]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atLeast": "1", "atMost": "5" } }""",
        "/target direction"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "105" } }""",
        "/target/atMost percentage"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5", "of": "1" } }""",
        "/target/of unknown-member"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "treshold": 5 }""",
        "/treshold unknown-member"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "minimum": { "atLeast": "8" } }""",
        "/minimum direction"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "minimum": { "atMost": "4" } }""",
        "/minimum order"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "belowTarget": { "times": 4, "inMonths": 12 } }""",
        "/belowTarget rule"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "unit": "seconds" }""",
        "/unit unit"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "service": "chat" }""",
        "/service unknown-reference"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "calendar": "office" }""",
        "/calendar unknown-reference"
    )]
    [InlineData(
        """{ "id": "x", "metric": "abandonment-rate", "target": { "atMost": "5" }, "measure": { "over": "intervals", "minutes": 20, "share": "90" } }""",
        "/measure/minutes interval"
    )]
    [InlineData("""{ "id": "x", "metric": "csat", "target": { "atLeast": "80" } }""", "/method required")]
    [InlineData(
        """{ "id": "x", "metric": "first-contact-resolution", "method": "window", "target": { "atLeast": "80" } }""",
        "/windowHours required"
    )]
    public void a_faulty_sla_is_named(string sla, string fault) =>
        Assert.Equal([$"/terms/slas/0{fault}"], new Calculation { Slas = $"[{sla}]" }.Faults());

    [Theory]
    [InlineData("""{ "atRisk": { "percent": "12" } }""", "/atRisk/base required")]
    [InlineData("""{ "atRisk": { "percent": "120", "base": "gross" } }""", "/atRisk/percent percentage")]
    [InlineData("""{ "rules": [ { "sla": "x" } ] }""", "/rules/0/curve required")]
    [InlineData(
        """{ "rules": [ { "sla": "x", "curve": { "kind": "cubic" } } ] }""",
        "/rules/0/curve/kind unknown-word"
    )]
    [InlineData(
        """{ "rules": [ { "sla": "x", "curve": { "kind": "allocation", "allocationPercent": "40" } } ] }""",
        "/rules/0/curve required"
    )]
    [InlineData(
        """{ "rules": [ { "sla": "y", "curve": { "kind": "linear", "of": "amount", "per": "1", "credit": "5" } } ] }""",
        "/rules/0/sla unknown-reference"
    )]
    [InlineData(
        """{ "rules": [ { "sla": "x", "curve": { "kind": "linear", "per": "1", "credit": "5" } } ] }""",
        "/rules/0/curve/of required"
    )]
    [InlineData(
        """{ "rules": [ { "sla": "x", "curve": { "kind": "linear", "of": "amount", "per": "0", "credit": "5" } } ] }""",
        "/rules/0/curve/per order"
    )]
    [InlineData(
        """{ "rules": [ { "sla": "x", "curve": { "kind": "steps", "of": "amount", "steps": [] } } ] }""",
        "/rules/0/curve/steps required"
    )]
    [InlineData("""{ "caps": [ { "scope": "week", "percent": "10", "of": "fees" } ] }""", "/caps/0/scope unknown-word")]
    [InlineData("""{ "caps": [ { "scope": "invoice", "percent": "10" } ] }""", "/caps/0/of required")]
    [InlineData("""{ "earnBack": { "months": 3 } }""", "/earnBack/test required")]
    [InlineData("""{ "chronic": [ { "missedIn": 7, "of": 6, "then": "escalate" } ] }""", "/chronic/0/missedIn order")]
    [InlineData("""{ "taxNature": "gift" }""", "/taxNature unknown-word")]
    [InlineData("""{ "penalty": "5" }""", "/penalty unknown-member")]
    public void a_faulty_credit_scheme_is_named(string credits, string fault) =>
        Assert.Equal([$"/terms/credits{fault}"], new Calculation { Slas = $"[{Good}]", Credits = credits }.Faults());

    [Theory]
    [InlineData("""{ "y": { "value": "1" } }""", "/counts/y unknown-reference")]
    [InlineData("""{ "x": { "answered": 5, "answeredInTime": 6 } }""", "/counts/x/answeredInTime order")]
    [InlineData("""{ "x": { "answered": -5 } }""", "/counts/x/answered negative")]
    [InlineData("""{ "x": { "answerd": 5 } }""", "/counts/x/answerd unknown-member")]
    [InlineData("""{ "x": { "value": "many" } }""", "/counts/x/value decimal")]
    public void faulty_counts_are_named(string counts, string fault) =>
        Assert.Equal([fault], new Calculation { Slas = $"[{Good}]", Counts = counts }.Faults());

    [Fact]
    public void a_credit_by_count_needs_counts() =>
        Assert.Equal(
            ["/counts/x/value rule"],
            new Calculation
            {
                Slas = $"[{Good}]",
                Credits =
                    """{ "rules": [ { "sla": "x", "curve": { "kind": "per-count", "credit": "5", "beyondPercent": "5" } } ] }""",
                Counts = """{ "x": { "value": "70" } }""",
            }.Faults()
        );
}

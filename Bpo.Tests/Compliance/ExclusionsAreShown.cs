namespace Bpo.Tests.Compliance;

/// <summary>Raw and adjusted values side by side, with what was taken out and why.</summary>
public sealed class ExclusionsAreShown
{
    private const string Sla =
        """[{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } MORE }]""";

    private static readonly string[] Month =
    [
        Contacts.Answered("good 1", "2026-10-05T09:00:00Z", 5, """, "queue": "a" """),
        Contacts.Answered("good 2", "2026-10-05T10:20:00Z", 5, """, "queue": "b" """),
        Contacts.Answered("bad 1", "2026-10-05T10:05:00Z", 90, """, "queue": "a" """),
        Contacts.Abandoned("bad 2", "2026-10-05T10:14:00Z", 90, """, "queue": "b" """),
    ];

    [Theory]
    [InlineData(""" "from": "2026-10-05T10:00:00Z", "to": "2026-10-05T10:15:00Z" """, "2", "2")]
    [InlineData(""" "from": "2026-10-05T10:00:00Z", "to": "2026-10-05T10:10:00Z" """, "2", "3")]
    [InlineData(""" "queue": "b" """, "1", "2")]
    [InlineData(""" "contacts": ["bad 1"] """, "2", "3")]
    [InlineData(""" "contacts": ["bad 1"], "sla": "other" """, "2", "4")]
    [InlineData(""" "contacts": ["bad 1"], "status": "proposed" """, "2", "4")]
    public void an_exclusion_takes_out_what_it_names(string exclusion, string numerator, string denominator)
    {
        var result = new Calculation
        {
            Slas = Level(),
            More =
                Contacts.Usage(Month)
                + $$""", "exclusions": [ { "reason": "client-outage", "evidence": "INC-7", "requester": "v", "approver": "c", {{exclusion}} } ]""",
        }.Result();

        Assert.Equal("4", result.GetProperty("raw").GetProperty("denominator").GetString());
        Assert.Equal(numerator, result.GetProperty("adjusted").GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("adjusted").GetProperty("denominator").GetString());
        Assert.Equal(denominator == "4" ? 0 : 1, result.GetProperty("excluded").GetArrayLength());
    }

    [Fact]
    public void a_contact_under_two_exclusions_is_taken_out_once()
    {
        var result = new Calculation
        {
            Slas = Level(),
            More =
                Contacts.Usage(Month)
                + """, "exclusions": [ { "reason": "test-calls", "contacts": ["bad 1"] }, { "reason": "maintenance", "queue": "a" } ]""",
        }.Result();

        Assert.Equal("2", result.GetProperty("adjusted").GetProperty("denominator").GetString());
        Assert.Equal(2, result.GetProperty("excluded").GetArrayLength());
    }

    [Fact]
    public void a_proposed_one_changes_nothing_and_is_shown_as_if_it_were_approved()
    {
        var result = new Calculation
        {
            Slas = Level(),
            More =
                Contacts.Usage(Month)
                + """, "exclusions": [ { "reason": "test-calls", "contacts": ["bad 1"] }, { "reason": "maintenance", "queue": "b", "status": "proposed" } ]""",
        }.Result();

        var pending = result.GetProperty("ifApproved");
        Assert.Equal("3", result.GetProperty("adjusted").GetProperty("denominator").GetString());
        Assert.Equal("1", pending.GetProperty("adjusted").GetProperty("denominator").GetString());
        Assert.Equal("met", pending.GetProperty("outcome").GetString());
        Assert.Equal(
            "maintenance",
            Assert.Single(pending.GetProperty("excluded").EnumerateArray()).GetProperty("reason").GetString()
        );
    }

    [Fact]
    public void a_waiver_of_everything_leaves_nothing_to_judge()
    {
        var result = new Calculation
        {
            Slas = Level(),
            More = Contacts.Usage(Month) + """, "exclusions": [ { "reason": "force-majeure" } ]""",
        }.Result();

        Assert.Equal("not-measured", result.GetProperty("outcome").GetString());
        Assert.Equal("not-measured.all-excluded", result.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal("50", result.GetProperty("raw").GetProperty("value").GetString());
    }

    [Fact]
    public void counts_are_reduced_by_counts()
    {
        var result = new Calculation
        {
            Slas = Level(),
            Counts = """{ "sl": { "answered": 1000, "answeredInTime": 780, "abandoned": 50 } }""",
            More =
                """, "exclusions": [ { "reason": "client-outage", "counts": { "answered": 60, "answeredInTime": 5, "abandoned": 20 } } ]""",
        }.Result();

        Assert.Equal("775", result.GetProperty("numerator").GetString());
        Assert.Equal("970", result.GetProperty("denominator").GetString());
        Assert.Equal("1050", result.GetProperty("raw").GetProperty("denominator").GetString());
    }

    /// <summary>Service levels bind only up to the threshold of the forecast (volume-forecast clauses); 1,250 came where 1,000 were forecast.</summary>
    [Theory]
    [InlineData("void-month", "not-measured", "920", "1250")]
    [InlineData("exempt-surplus", "met", "920", "1100")]
    [InlineData("drop-interval", "not-measured", "0", "0")]
    public void volume_beyond_the_forecast_follows_the_clause(
        string mode,
        string outcome,
        string numerator,
        string denominator
    )
    {
        var result = new Calculation
        {
            Terms = """
                "forecasts": [ { "id": "f", "service": "voice", "from": "2026-10-01", "to": "2026-11-01", "contacts": "1000" } ],
                """,
            Slas = Level($$""", "forecastVariance": { "mode": "{{mode}}", "beyondPercent": "110" } """),
            Counts = """{ "sl": { "answered": 1250, "answeredInTime": 920 } }""",
        }.Result();

        Assert.Equal(outcome, result.GetProperty("outcome").GetString());
        Assert.Equal("1250", result.GetProperty("raw").GetProperty("denominator").GetString());
        Assert.Equal(numerator, result.GetProperty("adjusted").GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("adjusted").GetProperty("denominator").GetString());
    }

    [Fact]
    public void a_forecast_interval_beyond_its_limit_is_dropped()
    {
        var result = new Calculation
        {
            Terms = """
                "forecasts": [ { "id": "a", "from": "2026-10-01", "to": "2026-10-02", "contacts": "100" },
                               { "id": "b", "from": "2026-10-02", "to": "2026-10-03", "contacts": "100" },
                               { "id": "c", "from": "2026-10-03", "to": "2026-10-04", "contacts": "100" } ],
                """,
            Slas = Level(""", "forecastVariance": { "mode": "drop-interval", "beyondPercent": "110" } """),
            Counts = """
                { "sl": [ { "from": "2026-10-01T09:00:00+03:00", "answered": 105, "answeredInTime": 90 },
                          { "from": "2026-10-02T09:00:00+03:00", "answered": 130, "answeredInTime": 70 },
                          { "from": "2026-10-03T09:00:00+03:00", "answered": 98, "answeredInTime": 85 } ] }
                """,
        }.Result();

        Assert.Equal("245", result.GetProperty("raw").GetProperty("numerator").GetString());
        Assert.Equal("333", result.GetProperty("raw").GetProperty("denominator").GetString());
        Assert.Equal("175", result.GetProperty("numerator").GetString());
        Assert.Equal("203", result.GetProperty("denominator").GetString());
    }

    private static string Level(string more = "") => Sla.Replace("MORE", more, StringComparison.Ordinal);
}

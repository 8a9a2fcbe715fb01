namespace Bpo.Tests.Compliance;

/// <summary>Metrics from what is known beside contacts, each by the rows an import takes.</summary>
public sealed class UsageOfEveryKindIsMeasured
{
    private const string Reviews = """
        "qa": [ { "contact": "a", "form": "voice", "score": "83", "maxScore": "100", "at": "2026-10-05T10:00:00Z" },
                { "contact": "b", "form": "voice", "score": "45", "maxScore": "50", "critical": true, "at": "2026-10-06T10:00:00Z" },
                { "contact": "c", "form": "voice", "score": "10", "maxScore": "100", "stratum": "targeted", "at": "2026-10-07T10:00:00Z" } ]
        """;

    /// <summary>Weights 40, 35 and 25 at 1, 0.8 and 0.6 are 83 points; a critical item that got nothing fails the contact.</summary>
    [Theory]
    [InlineData("\"0.6\"", "83")]
    [InlineData("\"0\"", "0")]
    public void a_form_weighs_its_items_and_a_critical_one_fails_the_contact(string last, string value) =>
        Assert.Equal(
            value,
            Value(
                """ "metric": "qa-score" """,
                $$"""
                "qa": [ { "contact": "a", "form": "voice", "at": "2026-10-05T10:00:00Z", "items": [
                    { "item": "greeting", "weight": "40", "score": "1" }, { "item": "solution", "weight": "35", "score": "0.8" },
                    { "item": "identity", "weight": "25", "score": {{last}}, "criticality": "compliance" } ] } ]
                """
            )
        );

    [Theory]
    [InlineData(""" "metric": "qa-score" """, "83", "150")]
    [InlineData(""" "metric": "qa-score", "criticalFails": false """, "128", "150")]
    [InlineData(""" "metric": "qa-score", "stratum": "all" """, "93", "250")]
    [InlineData(""" "metric": "qa-score", "method": "mean" """, "83", "2")]
    [InlineData(""" "metric": "qa-score", "method": "pass-share", "passPercent": "83" """, "1", "2")]
    [InlineData(""" "metric": "qa-score", "method": "critical-accuracy" """, "1", "2")]
    [InlineData(""" "metric": "qa-score", "method": "critical-accuracy", "criticality": "compliance" """, "2", "2")]
    public void a_quality_score_says_which_reviews_it_counts(string metric, string numerator, string denominator) =>
        Ratio(metric, Reviews, numerator, denominator);

    [Theory]
    [InlineData(""", "tolerancePoints": "5" """, "1", "2")]
    [InlineData("", "10", "2")]
    public void reviewers_are_calibrated_against_the_reference(
        string tolerance,
        string numerator,
        string denominator
    ) =>
        Ratio(
            $""" "metric": "calibration" {tolerance} """,
            """
            "qa": [ { "contact": "a", "form": "v", "reviewer": "lead", "master": true, "score": "80", "maxScore": "100", "at": "2026-10-05T10:00:00Z" },
                    { "contact": "a", "form": "v", "reviewer": "anna", "score": "83", "maxScore": "100", "at": "2026-10-05T10:00:00Z" },
                    { "contact": "a", "form": "v", "reviewer": "boris", "score": "73", "maxScore": "100", "at": "2026-10-05T10:00:00Z" } ]
            """,
            numerator,
            denominator
        );

    [Theory]
    [InlineData(""" "metric": "csat", "method": "top-two-box" """, "2", "3")]
    [InlineData(""" "metric": "csat", "method": "top-box" """, "1", "3")]
    [InlineData(""" "metric": "csat", "method": "mean" """, "11", "3")]
    [InlineData(""" "metric": "nps" """, "0", "2")]
    [InlineData(""" "metric": "survey-response-rate" """, "4", "5")]
    [InlineData(""" "metric": "survey-response-rate", "survey": "nps" """, "2", "2")]
    public void surveys_count_by_their_scale_and_the_silent_are_asked(
        string metric,
        string numerator,
        string denominator
    ) =>
        Ratio(
            metric,
            """
            "contacts": [ { "id": "a", "enqueuedAt": "2026-10-05T10:00:00Z", "outcome": "answered", "csat": 5 } ],
            "surveys": [ { "contact": "a", "kind": "csat", "score": "5", "at": "2026-10-05T10:00:00Z" },
                         { "contact": "b", "kind": "csat", "score": "4", "scaleMax": "5", "at": "2026-10-05T11:00:00Z" },
                         { "contact": "c", "kind": "csat", "score": "2", "at": "2026-10-05T12:00:00Z" },
                         { "contact": "d", "kind": "csat", "score": "9", "scaleMax": "10", "at": "2026-10-05T12:00:00Z" },
                         { "contact": "e", "kind": "csat", "at": "2026-10-05T13:00:00Z" },
                         { "contact": "f", "kind": "nps", "score": "9", "at": "2026-10-05T13:00:00Z" },
                         { "contact": "g", "kind": "nps", "score": "3", "at": "2026-10-05T13:00:00Z" } ]
            """,
            numerator,
            denominator
        );

    /// <summary>Two sites: 60 to 54 and 20 to 20; six of eighty left, (57 + 20) on average.</summary>
    [Theory]
    [InlineData(""" "metric": "attrition", "over": "average" """, "6", "77")]
    [InlineData(""" "metric": "attrition", "over": "opening" """, "6", "80")]
    [InlineData(""" "metric": "attrition", "over": "average", "rollingYear": true """, "9", "77")]
    public void attrition_adds_up_sites(string metric, string numerator, string denominator) =>
        Ratio(
            metric,
            """
            "headcount": [ { "site": "riga", "at": "2026-10-01", "opening": "60", "leavers": "6" },
                           { "site": "tula", "at": "2026-10-01", "opening": "20", "joiners": "0" },
                           { "site": "riga", "at": "2026-04-01", "opening": "57", "joiners": "3", "leavers": "3" } ]
            """,
            numerator,
            denominator
        );

    [Theory]
    [InlineData(""" "metric": "speed-to-proficiency" """, "45", "1")]
    [InlineData(""" "metric": "speed-to-proficiency", "withinDays": 50 """, "1", "2")]
    [InlineData(""" "metric": "attrition", "over": "opening" """, "1", "3")]
    public void people_become_proficient_and_leave(string metric, string numerator, string denominator) =>
        Ratio(
            metric,
            """
            "people": [ { "agent": "anna", "joinedOn": "2026-08-20", "proficientOn": "2026-10-04" },
                        { "agent": "boris", "joinedOn": "2026-08-20" },
                        { "agent": "vera", "joinedOn": "2025-01-10", "proficientOn": "2025-03-01", "leftOn": "2026-10-20" } ]
            """,
            numerator,
            denominator
        );

    [Theory]
    [InlineData("", "80", "180")]
    [InlineData(""", "method": "bias" """, "40", "180")]
    [InlineData(""", "method": "bias", "per": "day" """, "40", "180")]
    [InlineData(""", "per": "day" """, "140", "180")]
    public void a_forecast_is_held_against_what_came(string more, string numerator, string denominator) =>
        Ratio(
            $""" "metric": "forecast-accuracy" {more} """,
            """
            "forecasts": [ { "service": "voice", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T09:30:00Z", "contacts": "80" },
                           { "service": "voice", "from": "2026-10-05T09:30:00Z", "to": "2026-10-05T10:00:00Z", "contacts": "100" } ],
            "intervals": [ { "queue": "q", "from": "2026-10-05T09:00:00Z", "minutes": "30", "offered": "150", "answered": "140", "abandoned": "10" },
                           { "queue": "q", "from": "2026-10-05T09:30:00Z", "minutes": "30", "offered": "70", "answered": "70", "abandoned": "0" } ]
            """,
            numerator,
            denominator
        );

    [Fact]
    public void every_interval_of_a_forecast_weighs_the_same_in_the_mean_error() =>
        Assert.Equal(
            "85",
            Value(
                """ "metric": "forecast-accuracy", "method": "mape" """,
                """
                "forecasts": [ { "service": "voice", "from": "2026-10-05", "to": "2026-10-06", "contacts": "100" },
                               { "service": "voice", "from": "2026-10-06", "to": "2026-10-07", "contacts": "10" } ],
                "intervals": [ { "queue": "q", "from": "2026-10-05", "minutes": "1440", "offered": "110", "answered": "110", "abandoned": "0" },
                               { "queue": "q", "from": "2026-10-06", "minutes": "1440", "offered": "8", "answered": "8", "abandoned": "0" } ]
                """
            )
        );

    [Theory]
    [InlineData(""" "metric": "report-timeliness" """, "1", "3")]
    [InlineData(""" "metric": "invoice-accuracy" """, "1", "2")]
    [InlineData(""" "metric": "containment" """, "1", "2")]
    [InlineData(""" "metric": "acceptance-rate", "result": "lead" """, "1", "2")]
    [InlineData(""" "metric": "results-per-hour", "result": "lead" """, "3600", "7200")]
    public void deliveries_are_counted(string metric, string numerator, string denominator) =>
        Ratio(
            metric,
            """
            "reports": [ { "name": "daily", "dueAt": "2026-10-05T09:00:00Z", "deliveredAt": "2026-10-05T09:00:00Z" },
                         { "name": "daily", "dueAt": "2026-10-06T09:00:00Z", "deliveredAt": "2026-10-06T09:00:01Z" },
                         { "name": "daily", "dueAt": "2026-10-07T09:00:00Z" } ],
            "invoiceChecks": [ { "invoice": "1", "line": "1", "at": "2026-10-05", "correct": true },
                               { "invoice": "1", "line": "2", "at": "2026-10-05", "correct": false } ],
            "automatedSessions": [ { "id": "1", "at": "2026-10-05T09:00:00Z", "resolved": true },
                                   { "id": "2", "at": "2026-10-05T09:00:00Z", "resolved": false } ],
            "results": [ { "id": "1", "type": "lead", "at": "2026-10-05T09:00:00Z", "status": "accepted" },
                         { "id": "2", "type": "lead", "at": "2026-10-05T09:00:00Z", "status": "rejected" } ],
            "agentActivity": [ { "agent": "a", "state": "logged-in", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T11:00:00Z" } ]
            """,
            numerator,
            denominator
        );

    /// <summary>Ten hours a day are scheduled; one hour lost twice over counts once, half of it was excused by one of two outages only.</summary>
    [Fact]
    public void availability_counts_open_hours_and_each_lost_moment_once()
    {
        var result = Calculated(
            """ "metric": "availability", "calendar": "day" """,
            """
            "outages": [ { "system": "crm", "from": "2026-10-05T09:00:00+03:00", "to": "2026-10-05T10:00:00+03:00" },
                         { "system": "net", "from": "2026-10-05T09:30:00+03:00", "to": "2026-10-05T10:30:00+03:00", "excused": true },
                         { "system": "net", "from": "2026-10-05T19:00:00+03:00", "to": "2026-10-05T20:00:00+03:00" } ]
            """
        );

        Assert.Equal($"{(31 * 10 * 3600) - 3600}", result.GetProperty("numerator").GetString());
        Assert.Equal($"{31 * 10 * 3600}", result.GetProperty("denominator").GetString());
    }

    /// <summary>An exclusion that names contacts was counted with the whole scheduled time of the month.</summary>
    [Fact]
    public void an_excluded_call_takes_nothing_from_availability()
    {
        var result = new Calculation
        {
            Slas = """[{ "id": "x", "metric": "availability", "target": { "atLeast": "99" } }]""",
            More = """
                , "usage": { "outages": [ { "system": "crm", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T10:00:00Z" } ],
                             "contacts": [ { "id": "test", "enqueuedAt": "2026-10-05T09:00:00Z", "outcome": "answered" } ] },
                "exclusions": [ { "reason": "test-calls", "contacts": ["test"] } ]
                """,
        }.Result();

        Assert.Equal($"{(31 * 86400) - 3600}", result.GetProperty("numerator").GetString());
        Assert.Equal($"{31 * 86400}", result.GetProperty("denominator").GetString());
    }

    private static void Ratio(string metric, string usage, string numerator, string denominator)
    {
        var result = Calculated(metric, usage);
        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
    }

    private static string? Value(string metric, string usage) =>
        Calculated(metric, usage).GetProperty("value").GetString();

    private static System.Text.Json.JsonElement Calculated(string metric, string usage) =>
        new Calculation
        {
            Terms = """
                "calendars": [ { "id": "day", "weekly": [ { "days": ["mon","tue","wed","thu","fri","sat","sun"], "from": "09:00", "to": "19:00" } ] } ],
                """,
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atLeast": "0" } }]""",
            More = $$""", "usage": { {{usage}} }""",
        }.Result();
}

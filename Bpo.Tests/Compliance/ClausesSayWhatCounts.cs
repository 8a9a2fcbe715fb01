namespace Bpo.Tests.Compliance;

/// <summary>Rounding, queues, callbacks, transfers and diallers: members that decide what is counted and compared.</summary>
public sealed class ClausesSayWhatCounts
{
    /// <summary>79.96 % shows as 80.0 %; only a contract that rounds first makes it a pass.</summary>
    [Theory]
    [InlineData("", "missed")]
    [InlineData(""", "roundedTo": 0 """, "met")]
    [InlineData(""", "roundedTo": 1 """, "met")]
    [InlineData(""", "roundedTo": 2 """, "missed")]
    public void a_value_is_rounded_before_it_is_compared_only_where_the_contract_says_so(string more, string outcome)
    {
        var result = new Calculation
        {
            Slas = Level(more),
            Counts = """{ "x": { "answered": 10000, "answeredInTime": 7996 } }""",
        }.Result();

        Assert.Equal(outcome, result.GetProperty("outcome").GetString());
        Assert.Equal("79.96", result.GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("", "2", "6")]
    [InlineData(""", "queues": ["riga-*"] """, "1", "3")]
    [InlineData(""", "callbacks": "each" """, "3", "7")]
    [InlineData(""", "transfers": "once" """, "2", "5")]
    public void queues_callbacks_and_parts_of_transfers_count_as_agreed(string more, string inTime, string offered)
    {
        var result = new Calculation
        {
            Slas = Level(more),
            More = Contacts.Usage(
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 10, """, "queue": "riga-1" """),
                Contacts.Abandoned("b", "2026-10-05T09:00:00Z", 40, """, "queue": "riga-1" """),
                Contacts.Answered("c", "2026-10-05T09:00:00Z", 30, """, "queue": "riga-2" """),
                Contacts.Answered("first part", "2026-10-05T09:00:00Z", 5, Passed),
                Contacts.Answered(
                    "second part",
                    "2026-10-05T09:10:00Z",
                    90,
                    """, "customer": "one", "queue": "tula" """
                ),
                Contacts.Answered(
                    "another day",
                    "2026-10-06T09:00:00Z",
                    70,
                    """, "customer": "one", "queue": "tula" """
                ),
                Contacts.Of("request", "2026-10-05T09:00:00Z", "callback", 15, """, "queue": "tula" """),
                Contacts.Answered(
                    "call back",
                    "2026-10-05T10:00:00Z",
                    0,
                    """, "queue": "tula", "channel": "callback" """
                )
            ),
        }.Result();

        Assert.Equal(inTime, result.GetProperty("numerator").GetString());
        Assert.Equal(offered, result.GetProperty("denominator").GetString());
    }

    [Fact]
    public void the_longest_wait_is_of_everybody_offered_unless_narrowed()
    {
        string? Longest(string more) =>
            new Calculation
            {
                Slas = $$"""[{ "id": "x", "metric": "longest-wait", "target": { "atMost": "605" } {{more}} }]""",
                More = Contacts.Usage(
                    Contacts.Answered("a", "2026-10-05T09:00:00Z", 603),
                    Contacts.Abandoned("b", "2026-10-05T09:00:00Z", 1200)
                ),
            }
                .Result()
                .GetProperty("value")
                .GetString();

        Assert.Equal("1200", Longest(""));
        Assert.Equal("603", Longest(""", "over": "answered" """));
    }

    /// <summary>US: each campaign over the 30 days that end with the month, so that a day of September counts in a February, not in October.</summary>
    [Theory]
    [InlineData("", "2", "4")]
    [InlineData(""", "jurisdiction": "us" """, "1", "1")]
    [InlineData(""", "windowDays": 32 """, "3", "5")]
    public void a_dialler_is_judged_by_the_rule_of_its_jurisdiction(string more, string lost, string live)
    {
        var result = new Calculation
        {
            TimeZone = "Etc/UTC",
            Slas = $$"""[{ "id": "x", "metric": "dialer-abandonment", "target": { "atMost": "3" } {{more}} }]""",
            More = Contacts.Usage(
                Contacts.Abandoned("September", "2026-09-30T12:00:00Z", 1, Campaign("a")),
                Contacts.Answered("in time", "2026-10-05T09:00:00Z", 2, Campaign("a")),
                Contacts.Answered("in time too", "2026-10-05T09:00:00Z", 0, Campaign("a")),
                Contacts.Answered("late", "2026-10-05T09:00:00Z", 3, Campaign("a")),
                Contacts.Abandoned("nobody there", "2026-10-06T09:00:00Z", 1, Campaign("b"))
            ),
        }.Result();

        Assert.Equal(lost, result.GetProperty("numerator").GetString());
        Assert.Equal(live, result.GetProperty("denominator").GetString());
    }

    [Theory]
    [InlineData(""" "metric": "shrinkage", "part": "internal" """, "3600", "28800")]
    [InlineData(""" "metric": "shrinkage", "part": "external" """, "7200", "28800")]
    [InlineData(""" "metric": "shrinkage", "reasons": ["training"] """, "1800", "28800")]
    [InlineData(""" "metric": "utilisation", "over": "scheduled", "use": "handling-and-ready" """, "18000", "28800")]
    [InlineData(""" "metric": "staffing-fulfilment" """, "3600", "4500")]
    [InlineData(""" "metric": "staffing-fulfilment", "capped": true """, "2700", "4500")]
    [InlineData(""" "metric": "coverage", "calendar": "morning" """, "128", "248")]
    public void time_lost_and_staff_agreed_are_told_apart(string metric, string numerator, string denominator)
    {
        var result = new Calculation
        {
            TimeZone = "Etc/UTC",
            Terms = """
                "calendars": [ { "id": "morning", "timeZone": "Etc/UTC", "weekly": [ { "days": ["mon","tue","wed","thu","fri","sat","sun"], "from": "09:00", "to": "11:00" } ] } ],
                """,
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atLeast": "50" } }]""",
            More = $$"""
                , "usage": { "agentActivity": [
                    { "agent": "a", "state": "scheduled", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T17:00:00Z" },
                    { "agent": "a", "state": "logged-in", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T15:00:00Z" },
                    { "agent": "a", "state": "handling", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T12:00:00Z" },
                    { "agent": "a", "state": "handling", "from": "2026-10-05T11:00:00Z", "to": "2026-10-05T12:00:00Z" },
                    { "agent": "a", "state": "ready", "from": "2026-10-05T12:00:00Z", "to": "2026-10-05T14:00:00Z" },
                    { "agent": "a", "state": "pause", "reason": "training", "from": "2026-10-05T14:00:00Z", "to": "2026-10-05T14:30:00Z" },
                    { "agent": "b", "state": "logged-in", "from": "2026-10-05T20:00:00Z", "to": "2026-10-05T20:30:00Z" },
                    {{string.Join(
                    ",",
                    Enumerable.Range(1, 31).Where(day => day != 5).Select(day =>
                        $$"""{ "agent": "c", "state": "logged-in", "from": "2026-10-{{day:00}}T10:00:00Z", "to": "2026-10-{{day:00}}T11:00:00Z" }"""
                    )
                )}} ],
                  "requirements": [ { "service": "voice", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T09:30:00Z", "agents": "0.5" },
                                    { "service": "voice", "from": "2026-10-05T20:00:00Z", "to": "2026-10-05T21:00:00Z", "agents": "1" } ] }
                """,
        }.Result();

        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
    }

    private const string Passed = """
        , "queue": "tula", "customer": "one", "transferred": true, "endedAt": "2026-10-05T09:10:00Z"
        """;

    private static string Level(string more) =>
        $$"""[{ "id": "x", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } {{more}} }]""";

    private static string Campaign(string name) => $$""", "direction": "outbound", "queue": "{{name}}" """;
}

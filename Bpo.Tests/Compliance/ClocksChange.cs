namespace Bpo.Tests.Compliance;

/// <summary>Days of 23, 25, 23½ and 24½ hours, and work that runs over the end of a month.</summary>
public sealed class ClocksChange
{
    private const string Always =
        """ "weekly": [ { "days": ["mon","tue","wed","thu","fri","sat","sun"], "from": "00:00", "to": "24:00" } ] """;

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-30", "23")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-26", "25")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "2026-10-05", "23.5")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "2026-04-06", "24.5")]
    public void a_ticket_open_for_a_day_waits_as_long_as_the_day_lasts(
        string zone,
        string day,
        string next,
        string hours
    )
    {
        var result = Judged(
            zone,
            day,
            next,
            """ "metric": "first-response-time", "method": "mean", "unit": "hours", "calendar": "always" """,
            $$""" "contacts": [ { "id": "t", "channel": "email", "outcome": "answered", "enqueuedAt": "{{Midnight(zone, day)}}", "firstReplyAt": "{{Midnight(zone, next)}}" } ] """
        );

        Assert.Equal(hours, result.GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-30", "92")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-26", "100")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "2026-10-05", "94")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "2026-04-06", "98")]
    public void a_contracted_day_has_the_quarters_its_clock_passes(
        string zone,
        string day,
        string next,
        string quarters
    )
    {
        var result = Judged(
            zone,
            day,
            next,
            """ "metric": "coverage", "calendar": "always" """,
            $$""" "agentActivity": [ { "agent": "a", "state": "logged-in", "from": "{{Midnight(zone, day)}}", "to": "{{Midnight(zone, next)}}" } ] """
        );

        Assert.Equal(quarters, result.GetProperty("numerator").GetString());
        Assert.Equal(quarters, result.GetProperty("denominator").GetString());
    }

    /// <summary>A call counts where it was enqueued, to its end; an agent's shift is cut at midnight.</summary>
    [Fact]
    public void a_call_over_the_end_of_the_month_is_of_the_month_it_began_in_and_a_shift_of_both()
    {
        const string Usage = """
            "contacts": [ { "id": "c", "outcome": "answered", "enqueuedAt": "2026-10-31T23:59:50+01:00", "answeredAt": "2026-11-01T00:00:05+01:00",
                            "endedAt": "2026-11-01T00:10:05+01:00", "waitSeconds": 15, "talkSeconds": 600 } ],
            "agentActivity": [ { "agent": "a", "state": "handling", "from": "2026-10-31T23:30:00+01:00", "to": "2026-11-01T00:30:00+01:00" } ]
            """;
        var handled = (string from, string to, string metric) =>
            Judged("Europe/Berlin", from, to, metric, Usage).GetProperty("numerator").GetString();

        Assert.Equal("600", handled("2026-10-01", "2026-11-01", """ "metric": "average-handle-time" """));
        Assert.Equal("0", handled("2026-11-01", "2026-12-01", """ "metric": "average-handle-time" """));
        Assert.Equal("1800", handled("2026-10-01", "2026-11-01", """ "metric": "occupancy" """));
        Assert.Equal("1800", handled("2026-11-01", "2026-12-01", """ "metric": "occupancy" """));
    }

    private static string Midnight(string zone, string day) =>
        $"{Domain.Time.ContractZone.Of(zone).StartOf(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)):yyyy-MM-ddTHH:mm:ssZ}";

    private static System.Text.Json.JsonElement Judged(
        string zone,
        string from,
        string to,
        string metric,
        string usage
    ) =>
        new Calculation
        {
            TimeZone = zone,
            Period = $$"""{ "from": "{{from}}", "to": "{{to}}" }""",
            Terms = $$""" "calendars": [ { "id": "always", "timeZone": "{{zone}}", {{Always}} } ], """,
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atLeast": "0" } }]""",
            More = $$""", "usage": { {{usage}} }""",
        }.Result();
}

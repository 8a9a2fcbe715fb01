namespace Bpo.Tests.Compliance;

/// <summary>Clocks of tickets and of agents, from records.</summary>
public sealed class TimeIsClocked
{
    private const string Office = """
        "calendars": [ { "id": "office", "weekly": [ { "days": ["mon","tue","wed","thu","fri"], "from": "09:00", "to": "18:00" } ],
                         "holidays": ["2026-10-12"] } ],
        """;

    private const string Ticket = """
        "channel": "email", "firstReplyAt": "2026-10-05T09:30:00+03:00"
        """;

    /// <summary>Created on a Friday at 17:00, answered on Monday at 9:30 (Zendesk: creation to the first public reply).</summary>
    [Theory]
    [InlineData(""", "calendar": "office" """, "90")]
    [InlineData("", "3870")]
    public void the_first_reply_is_clocked_in_business_hours(string calendar, string minutes)
    {
        var result = new Calculation
        {
            Terms = Office,
            Slas = $$"""
                [{ "id": "frt", "metric": "first-response-time", "method": "mean", "unit": "minutes", "target": { "atMost": "120" } {{calendar}} }]
                """,
            More = Contacts.Usage(Contacts.Answered("t", "2026-10-02T17:00:00+03:00", 0, $", {Ticket}")),
        }.Result();

        Assert.Equal(minutes, result.GetProperty("value").GetString());
    }

    [Fact]
    public void a_holiday_stops_the_clock_and_a_ticket_without_reply_is_late()
    {
        var result = new Calculation
        {
            Terms = Office,
            Slas = """
                [{ "id": "frt", "metric": "first-response-time", "method": "within", "thresholdSeconds": 3600,
                   "calendar": "office", "target": { "atLeast": "80" } }]
                """,
            More = Contacts.Usage(
                Contacts.Answered(
                    "over a holiday",
                    "2026-10-09T17:30:00+03:00",
                    0,
                    """, "firstReplyAt": "2026-10-13T09:30:00+03:00" """
                ),
                Contacts.Answered("never", "2026-10-09T10:00:00+03:00", 0)
            ),
        }.Result();

        Assert.Equal("1", result.GetProperty("numerator").GetString());
        Assert.Equal("2", result.GetProperty("denominator").GetString());
    }

    [Theory]
    [InlineData(""" "metric": "occupancy" """, "10800", "14400")]
    [InlineData(""" "metric": "utilisation", "over": "logged-in" """, "10800", "27000")]
    [InlineData(""" "metric": "adherence" """, "25200", "28800")]
    [InlineData(""" "metric": "adherence", "method": "conformance" """, "27000", "28800")]
    [InlineData(""" "metric": "shrinkage" """, "14400", "28800")]
    public void agent_time_is_counted_from_activity(string metric, string numerator, string denominator)
    {
        var result = new Calculation
        {
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atLeast": "50" } }]""",
            More = """
                , "usage": { "agentActivity": [
                    { "agent": "a", "state": "scheduled", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T17:00:00Z" },
                    { "agent": "a", "state": "logged-in", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T14:00:00Z" },
                    { "agent": "a", "state": "logged-in", "from": "2026-10-05T15:00:00Z", "to": "2026-10-05T17:30:00Z" },
                    { "agent": "a", "state": "handling", "from": "2026-10-05T09:00:00Z", "to": "2026-10-05T12:00:00Z" },
                    { "agent": "a", "state": "ready", "from": "2026-10-05T12:00:00Z", "to": "2026-10-05T13:00:00Z" } ] }
                """,
        }.Result();

        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
    }
}

namespace Bpo.Tests.Compliance;

/// <summary>Tickets from their events: who wrote, who waits, and when the clock stands still.</summary>
public sealed class TicketsAreClocked
{
    /// <summary>Written at 9, answered by a machine at once and by a person at 10; the customer answers at 12, and so on.</summary>
    private const string Conversation = """
        "ticketEvents": [ { "ticket": "t", "at": "2026-10-05T09:00:00Z", "by": "customer", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T09:00:10Z", "by": "automation", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T09:30:00Z", "by": "agent", "public": false, "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T10:00:00Z", "by": "agent", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T10:00:00Z", "status": "pending", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T12:00:00Z", "by": "customer", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T12:00:00Z", "status": "open", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T12:20:00Z", "by": "customer", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T12:30:00Z", "by": "agent", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T13:00:00Z", "status": "solved", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T15:00:00Z", "status": "open", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T15:10:00Z", "by": "customer", "service": "voice" },
            { "ticket": "t", "at": "2026-10-05T16:00:00Z", "status": "solved", "service": "voice" } ]
        """;

    [Theory]
    [InlineData(""" "metric": "first-response-time" """, "60")]
    [InlineData(""" "metric": "next-reply-time" """, "30")]
    [InlineData(""" "metric": "periodic-update" """, "150")]
    [InlineData(""" "metric": "resolution-time" """, "420")]
    [InlineData(""" "metric": "resolution-time", "until": "first-solved" """, "240")]
    [InlineData(""" "metric": "resolution-time", "pausedIn": ["pending"] """, "180")]
    public void a_conversation_runs_several_clocks(string metric, string minutes) =>
        Assert.Equal(
            minutes,
            Result($$"""{{metric}}, "method": "mean", "unit": "minutes" """, Conversation)
                .GetProperty("value")
                .GetString()
        );

    [Fact]
    public void a_solved_ticket_that_comes_back_is_reopened()
    {
        var result = Result(""" "metric": "reopen-rate" """, Conversation);

        Assert.Equal("1", result.GetProperty("numerator").GetString());
        Assert.Equal("1", result.GetProperty("denominator").GetString());
    }

    /// <summary>In time, late, open and overdue, open with time left on the last day of the month.</summary>
    [Fact]
    public void an_open_ticket_is_late_only_when_its_time_is_over()
    {
        var result = Result(
            """ "metric": "ticket-sla", "milestone": "last-solved", "thresholdSeconds": 86400 """,
            Tickets(
                ("2026-10-05T09:00:00Z", "2026-10-06T09:00:00Z"),
                ("2026-10-05T09:00:00Z", "2026-10-06T09:00:01Z"),
                ("2026-10-05T09:00:00Z", null),
                ("2026-10-31T09:00:00Z", null)
            )
        );

        Assert.Equal("1", result.GetProperty("numerator").GetString());
        Assert.Equal("3", result.GetProperty("denominator").GetString());
        Assert.Equal("1", result.GetProperty("counts").GetProperty("notDue").GetString());
    }

    /// <summary>Two were open before October, one of which was closed in it; three came, one of which was closed.</summary>
    [Theory]
    [InlineData("", "3")]
    [InlineData(""", "method": "aged", "olderThanDays": 20 """, "2")]
    [InlineData(""", "method": "aged-share", "olderThanDays": 10 """, "100")]
    public void the_backlog_rolls_forward_and_ages(string method, string value) =>
        Assert.Equal(
            value,
            Result(
                    $""" "metric": "backlog" {method} """,
                    Tickets(
                        ("2026-09-01T09:00:00Z", "2026-09-02T09:00:00Z"),
                        ("2026-09-10T09:00:00Z", "2026-10-06T09:00:00Z"),
                        ("2026-09-20T09:00:00Z", null),
                        ("2026-10-05T09:00:00Z", "2026-11-04T09:00:00Z"),
                        ("2026-10-12T09:00:00Z", "2026-10-13T09:00:00Z"),
                        ("2026-10-20T09:00:00Z", null)
                    )
                )
                .GetProperty("value")
                .GetString()
        );

    [Fact]
    public void three_chats_at_once_are_not_three_agents()
    {
        var result = Result(
            """ "metric": "concurrency" """,
            """
            "contacts": [ { "id": "1", "channel": "chat", "agent": "a", "outcome": "answered", "enqueuedAt": "2026-10-05T09:00:00Z", "answeredAt": "2026-10-05T09:00:00Z", "endedAt": "2026-10-05T09:10:00Z" },
                          { "id": "2", "channel": "chat", "agent": "a", "outcome": "answered", "enqueuedAt": "2026-10-05T09:02:00Z", "answeredAt": "2026-10-05T09:02:00Z", "endedAt": "2026-10-05T09:15:00Z" },
                          { "id": "3", "channel": "chat", "agent": "a", "outcome": "answered", "enqueuedAt": "2026-10-05T09:05:00Z", "answeredAt": "2026-10-05T09:05:00Z", "endedAt": "2026-10-05T09:08:00Z" } ]
            """
        );

        Assert.Equal("1560", result.GetProperty("numerator").GetString());
        Assert.Equal("900", result.GetProperty("denominator").GetString());
    }

    private static string Tickets(params IEnumerable<(string From, string? Solved)> tickets) =>
        "\"contacts\": ["
        + string.Join(
            ", ",
            tickets.Select(
                (ticket, index) =>
                    $$"""
                        { "id": "{{index}}", "channel": "email", "outcome": "answered", "enqueuedAt": "{{ticket.From}}"
                          {{(ticket.Solved is null ? "" : $", \"resolvedAt\": \"{ticket.Solved}\"")}} }
                        """
            )
        )
        + "]";

    private static System.Text.Json.JsonElement Result(string metric, string usage) =>
        new Calculation
        {
            TimeZone = "Etc/UTC",
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atMost": "100" } }]""",
            More = $$""", "usage": { {{usage}} }""",
        }.Result();
}

using Bpo.Tests.Ingestion;

namespace Bpo.Tests.Compliance.Real;

/// <summary>Tables of a help desk as a connector delivers them (fivetran/dbt_zendesk, Apache-2.0): status changes of tickets.</summary>
public sealed class TicketsOfAHelpDesk
{
    /// <summary>Ticket 11071 in minutes: 43,200 open, 40,320 pending, 28,800 on hold; the requester waits while it is open or on hold.</summary>
    [Theory]
    [InlineData("", "", "112320")]
    [InlineData(""", "pausedIn": ["pending"] """, "", "72000")]
    [InlineData(""", "pausedIn": ["pending", "hold"] """, "", "43200")]
    [InlineData(""", "pausedIn": ["pending", "hold"] """, """, "calendar": "support" """, "17280")]
    [InlineData(""", "pausedIn": ["pending"] """, """, "calendar": "support" """, "27360")]
    [InlineData("", """, "calendar": "support" """, "40320")]
    public void the_statuses_of_a_ticket_run_its_clocks(string paused, string calendar, string minutes)
    {
        var events = File.ReadLines(SharedData.Find("zendesk_fivetran_seeds", "ticket_field_history_data.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[0] == "status" && row[1] == "11071")
            .Select(row =>
                $$"""{ "ticket": "{{row[1]}}", "at": "{{row[2].Replace(' ', 'T')}}Z", "status": "{{row[5]}}", "service": "voice" }"""
            );

        var result = new Calculation
        {
            TimeZone = "America/Los_Angeles",
            Period = """{ "from": "2020-08-01", "to": "2020-09-01" }""",
            Terms = Support(),
            Slas =
                $$"""[{ "id": "x", "metric": "resolution-time", "method": "mean", "unit": "minutes" {{paused}} {{calendar}}, "target": { "atMost": "1" } }]""",
            More = $$""", "usage": { "ticketEvents": [ {{string.Join(",", events)}} ] }""",
        }.Result();

        Assert.Equal(minutes, result.GetProperty("value").GetString());
    }

    /// <summary>Minutes since Sunday by the local clock; the zone's summer time is the calendar's, where the table has a fixed offset.</summary>
    private static string Support()
    {
        string[] days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        var weekly = File.ReadLines(SharedData.Find("zendesk_fivetran_seeds", "schedule_data.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(row =>
                (
                    End: int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture),
                    Start: int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)
                )
            )
            .Select(open =>
                $$"""
                    { "days": ["{{days[open.Start / 1440]}}"], "from": "{{open.Start
                        % 1440
                        / 60:00}}:00", "to": "{{open.End % 1440 / 60:00}}:00" }
                    """
            );
        return $$"""
            "calendars": [ { "id": "support", "timeZone": "America/Los_Angeles", "weekly": [ {{string.Join(
                ",",
                weekly
            )}} ] } ],
            """;
    }
}

using System.Globalization;
using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

/// <summary>Tables of tickets, comments and changes of a replica, as one delivery; the clocks of ticket 11071 are published with them.</summary>
public sealed class ZendeskReplica
{
    private static readonly string[] Tables =
    [
        "ticket_field_history_data.csv",
        "ticket_data.csv",
        "ticket_comment_data.csv",
        "ticket_schedule_data.csv",
    ];

    [Theory]
    [InlineData("open", 43_200)]
    [InlineData("pending", 40_320)]
    [InlineData("on-hold", 28_800)]
    public void minutes_per_state_are_those_published(string state, int minutes) =>
        Assert.Equal(minutes, Intervals().Where(each => each.State == state).Sum(each => each.Minutes));

    [Fact]
    public void the_ticket_is_solved_112_320_minutes_after_it_opened()
    {
        var ticket = Rows()
            .OfType<UsageRow.Accepted>()
            .Select(row => row.Contact)
            .Single(contact => contact.Id == "11071");

        Assert.Equal(TimeSpan.FromMinutes(112_320), ticket.ResolvedAt - States(ticket.Attributes["statuses"])[0].At);
    }

    [Fact]
    public void ten_tickets_are_eight_contacts_and_two_deleted()
    {
        var rows = Rows();

        Assert.Equal(8, rows.OfType<UsageRow.Accepted>().Count());
        Assert.Equal(2, rows.OfType<UsageRow.Filtered>().Count(row => row.Reason == "deleted"));
        Assert.Empty(rows.OfType<UsageRow.Rejected>());
    }

    private static IEnumerable<(string State, int Minutes)> Intervals()
    {
        var ticket = Rows()
            .OfType<UsageRow.Accepted>()
            .Select(row => row.Contact)
            .Single(contact => contact.Id == "11071");
        var states = States(ticket.Attributes["statuses"]);
        return states.Zip(states.Skip(1), (one, next) => (one.State, (int)(next.At - one.At).TotalMinutes));
    }

    private static List<(string State, DateTimeOffset At)> States(string text) =>
        [
            .. text.Split(' ')
                .Select(each => each.Split('@'))
                .Select(each => (each[0], DateTimeOffset.Parse(each[1], CultureInfo.InvariantCulture))),
        ];

    private static List<UsageRow> Rows() =>
        Reading.Rows(
            "zendesk",
            Zip.Pack([
                .. Tables.Select(table => (table, File.ReadAllBytes(SharedData.Find("zendesk_fivetran_seeds", table)))),
            ])
        );
}

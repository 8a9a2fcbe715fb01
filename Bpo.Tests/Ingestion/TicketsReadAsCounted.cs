using System.Globalization;
using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion;

public sealed class TicketsReadAsCounted
{
    private readonly List<UsageRow> tickets = Reading.Rows("zendesk", Golden("zendesk.json"));

    [Fact]
    public void a_ticket_takes_its_reply_and_solution_from_its_metric_set()
    {
        var ticket = Contact("1");

        Assert.Equal(At("2026-10-01T08:45:00Z"), ticket.FirstReplyAt);
        Assert.Equal(At("2026-10-02T10:00:00Z"), ticket.ResolvedAt);
        Assert.Equal(
            (Channel.Email, "77", "5", true, true),
            (ticket.Channel, ticket.Queue, ticket.Agent, ticket.Reopened, ticket.Resolved)
        );
    }

    [Fact]
    public void the_first_reply_is_the_fulfilment_of_the_first_instance_only()
    {
        var ticket = Contact("2");

        Assert.Equal((At("2026-10-01T09:12:00Z"), null), (ticket.FirstReplyAt, ticket.ResolvedAt));
        Assert.Equal(12 * 60, ticket.WaitSeconds);
    }

    [Fact]
    public void a_ticket_nobody_answered_is_held_and_a_deleted_one_filtered()
    {
        Assert.Equal("3", Assert.Single(tickets.OfType<UsageRow.Held>()).ContactId);
        Assert.Equal("deleted", Assert.Single(tickets.OfType<UsageRow.Filtered>()).Reason);
    }

    [Fact]
    public void a_held_ticket_is_told_when_its_answer_comes_in_a_later_file()
    {
        var held = Assert.Single(tickets.OfType<UsageRow.Held>());
        const string Answer =
            """{"ticket_metric_events":[{"id":31,"ticket_id":3,"metric":"reply_time","instance_id":1,"type":"fulfill","time":"2026-10-01T10:30:00Z"}]}""";

        Assert.Equal(1_800, Reading.Rows("zendesk", Answer, held: [held.Raw]).Accepted().Contact.WaitSeconds);
    }

    [Fact]
    public void the_last_row_of_an_incident_counts_and_its_states_are_kept()
    {
        var rows = Reading.Rows("incident-log", Golden("incidents.csv"), zone: "Etc/UTC");
        var incident = rows.Accepted().Contact;

        Assert.Equal(At("2026-10-01T08:20:00Z"), incident.FirstReplyAt);
        Assert.Equal(At("2026-10-01T15:00:00Z"), incident.ResolvedAt);
        Assert.Equal(
            (true, true, "Closed", "Group 2"),
            (incident.Reopened, incident.Transferred, incident.Disposition, incident.Queue)
        );
        Assert.Equal(
            "new@2026-10-01T08:00:00Z active@2026-10-01T08:20:00Z awaiting-user-info@2026-10-01T09:00:00Z resolved@2026-10-01T12:00:00Z "
                + "active@2026-10-01T13:00:00Z closed@2026-10-02T12:00:00Z",
            incident.Attributes["statuses"]
        );
        Assert.Equal(
            "new@2026-10-01T08:00:00Z open@2026-10-01T08:20:00Z pending@2026-10-01T09:00:00Z solved@2026-10-01T12:00:00Z "
                + "open@2026-10-01T13:00:00Z solved@2026-10-01T15:00:00Z closed@2026-10-02T12:00:00Z",
            incident.Attributes[TicketHistory.Attribute]
        );
        Assert.Equal("INC2", Assert.Single(rows.OfType<UsageRow.Held>()).ContactId);
    }

    private Contact Contact(string id) =>
        tickets.OfType<UsageRow.Accepted>().Select(row => row.Contact).Single(contact => contact.Id == id);

    private static byte[] Golden(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Ingestion/Golden/tickets", name));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

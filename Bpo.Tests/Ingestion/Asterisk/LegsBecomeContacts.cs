using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Asterisk;

public sealed class LegsBecomeContacts
{
    private const string Caller = "SIP/trunk-0000000a";

    [Fact]
    public void a_queue_that_rings_four_phones_is_one_contact()
    {
        var table = new CdrTable()
            .Leg("1.1", Caller, "SIP/101-0000000b", "Queue", "09:00:00", 20, 0, "NO ANSWER", "sales,t")
            .Leg("1.1", Caller, "SIP/102-0000000c", "Queue", "09:00:00", 20, 0, "BUSY", "sales,t")
            .Leg("1.1", Caller, "SIP/103-0000000d", "Queue", "09:00:00", 80, 60, "ANSWERED", "sales,t")
            .Leg("1.1", Caller, "SIP/104-0000000e", "Queue", "09:00:00", 20, 0, "NO ANSWER", "sales,t");

        var rows = Rows(table);
        var contact = rows.Contact();

        Assert.Equal(
            ("sales", "SIP/103", 20, 60),
            (contact.Queue, contact.Agent, contact.WaitSeconds, contact.TalkSeconds)
        );
        Assert.Equal(("queue-inferred", "4"), (contact.Rule(), contact.Attributes["legs"]));
        Assert.Equal(3, rows.Filtered()["joined-leg"]);
        Assert.Equal(1, rows.Warnings()[WarningCodes.QueueInferred]);
    }

    [Fact]
    public void an_answered_of_the_switch_is_no_answer_of_the_queue()
    {
        var contact = Rows(new CdrTable().Leg("1.1", Caller, "", "Queue", "09:00:00", 95, 93, data: "sales")).Contact();

        Assert.Equal((Outcome.Abandoned, "queue-inferred"), (contact.Outcome, contact.Rule()));
    }

    [Fact]
    public void calls_through_a_queue_can_be_left_to_its_log()
    {
        var table = new CdrTable()
            .Leg("1.1", Caller, "", "Queue", "09:00:00", 95, 93, data: "sales")
            .Leg("1.2", Caller, "SIP/101-0000000b", "Dial", "09:00:00", 70, 60);

        var rows = Rows(table, """{"queueCalls":"leave-out"}""");

        Assert.Equal("1.2", rows.Contact().Id);
        Assert.Equal(1, rows.Filtered()["queue-call"]);
    }

    [Fact]
    public void a_transfer_is_one_contact_with_the_time_of_both_agents()
    {
        var contact = Rows(
                new CdrTable()
                    .Leg("1.1", Caller, "SIP/101-0000000b", "Dial", "09:00:00", 40, 30)
                    .Leg("1.1", Caller, "SIP/102-0000000c", "Dial", "09:00:40", 65, 60)
            )
            .Contact();

        Assert.Equal(("transfer", true, "SIP/101"), (contact.Rule(), contact.Transferred, contact.Agent));
        Assert.Equal((10, 90), (contact.WaitSeconds, contact.TalkSeconds));
    }

    [Fact]
    public void both_sides_of_a_local_channel_count_their_time_once()
    {
        var contact = Rows(
                new CdrTable()
                    .Leg("1.1", Caller, "Local/101@agents-00000001;1", "Dial", "09:00:00", 70, 60)
                    .Leg(
                        "1.1",
                        "Local/101@agents-00000001;2",
                        "SIP/101-0000000b",
                        "Dial",
                        "09:00:05",
                        65,
                        60,
                        unique: "1.3"
                    )
            )
            .Contact();

        Assert.Equal(
            ("joined-legs", 60, "SIP/101", false),
            (contact.Rule(), contact.TalkSeconds, contact.Agent, contact.Transferred)
        );
    }

    [Theory]
    [InlineData("BackGround", Outcome.Abandoned)]
    [InlineData("VoiceMail", Outcome.Voicemail)]
    public void what_only_a_machine_answered_is_not_answered_unless_the_profile_says_so(
        string application,
        Outcome outcome
    )
    {
        var table = new CdrTable().Leg("1.1", Caller, "", application, "09:00:00", 50, 48);

        var contact = Rows(table).Contact();
        var billed = Rows(table, """{"applications":"answered"}""").Contact();

        Assert.Equal((outcome, "application"), (contact.Outcome, contact.Rule()));
        Assert.Equal((Outcome.Answered, 48, "application"), (billed.Outcome, billed.TalkSeconds, billed.Rule()));
    }

    [Fact]
    public void an_answered_call_of_no_seconds_stays_answered()
    {
        var contact = Rows(new CdrTable().Leg("1.1", Caller, "SIP/101-0000000b", "Dial", "09:00:00", 12, 0)).Contact();

        Assert.Equal((Outcome.Answered, 0), (contact.Outcome, contact.TalkSeconds));
    }

    [Fact]
    public void staff_who_call_out_are_the_agent_of_an_outbound_contact()
    {
        var contact = Rows(
                new CdrTable().Leg(
                    "1.1",
                    "SIP/101-0000000b",
                    Caller,
                    "Dial",
                    "09:00:00",
                    70,
                    60,
                    context: "from-internal-x"
                )
            )
            .Contact();

        Assert.Equal((Direction.Outbound, "SIP/101", "800"), (contact.Direction, contact.Agent, contact.Customer));
    }

    [Fact]
    public void legs_of_a_call_join_whatever_order_they_come_in()
    {
        var lines = new CdrTable()
            .Leg("1.1", Caller, "SIP/101-0000000b", "Dial", "09:00:00", 40, 30)
            .Leg("1.2", "SIP/trunk-0000000f", "SIP/103-0000000d", "Dial", "09:00:10", 60, 50)
            .Leg("1.1", Caller, "SIP/102-0000000c", "Dial", "09:00:40", 65, 60)
            .Lines;

        var forwards = Reading.Rows("asterisk-cdr-csv", string.Join('\n', lines)).Contacts();
        var backwards = Reading.Rows("asterisk-cdr-csv", string.Join('\n', lines.Reverse())).Contacts();

        Assert.Equal(forwards.Select(Line).Order(), backwards.Select(Line).Order());
    }

    private static string Line(Contact contact) =>
        $"{contact.Id} {contact.Rule()} {contact.EnqueuedAt:O} {contact.AnsweredAt:O} {contact.TalkSeconds} {contact.Agent}";

    private static List<UsageRow> Rows(CdrTable table, string? profile = null) =>
        Reading.Rows("asterisk-cdr-csv", string.Join('\n', table.Lines), profile);
}

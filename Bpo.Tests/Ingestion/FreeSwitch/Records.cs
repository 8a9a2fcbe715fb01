using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.FreeSwitch;

/// <summary>mod_json_cdr and mod_xml_cdr: the same variables in other clothes.</summary>
public sealed class Records
{
    private const string Member =
        "uuid=m1;start_epoch=1791183600;answer_epoch=1791183601;end_epoch=1791183702;billsec=101;duration=102;hangup_cause=NORMAL_CLEARING;caller_id_number=%2B4930555;cc_side=member;cc_queue=sales%40acme.example;cc_queue_joined_epoch=1791183605;";

    [Theory]
    [InlineData(
        "cc_queue_answered_epoch=1791183625;cc_queue_terminated_epoch=1791183700;cc_cause=answered;cc_agent=101",
        Outcome.Answered,
        20,
        75
    )]
    [InlineData(
        "cc_queue_canceled_epoch=1791183650;cc_cause=cancel;cc_cancel_reason=BREAK_OUT",
        Outcome.Abandoned,
        45,
        0
    )]
    [InlineData("cc_queue_canceled_epoch=1791183650;cc_cause=cancel;cc_cancel_reason=TIMEOUT", Outcome.TimedOut, 45, 0)]
    [InlineData(
        "cc_queue_canceled_epoch=1791183650;cc_cause=cancel;cc_cancel_reason=NO_AGENT_TIMEOUT",
        Outcome.Overflowed,
        45,
        0
    )]
    [InlineData(
        "cc_queue_canceled_epoch=1791183650;cc_cause=cancel;cc_cancel_reason=EXIT_WITH_KEY",
        Outcome.Overflowed,
        45,
        0
    )]
    public void the_queue_says_how_a_stay_ended_though_the_channel_was_answered(
        string queue,
        Outcome outcome,
        int wait,
        int talk
    )
    {
        foreach (var contact in (Contact[])[Json(Member + queue).Contact(), Xml(Member + queue).Contact()])
        {
            Assert.Equal((outcome, wait, talk), (contact.Outcome, contact.WaitSeconds, contact.TalkSeconds));
            Assert.Equal(
                ("sales@acme.example", "+4930555", "queue"),
                (contact.Queue, contact.Customer, contact.Rule())
            );
        }
    }

    [Fact]
    public void the_agents_channel_carries_the_queue_too_and_counts_not()
    {
        const string Agent =
            "uuid=a1;start_epoch=1791183620;answer_epoch=1791183625;end_epoch=1791183700;billsec=75;cc_side=agent;cc_queue=sales;cc_queue_joined_epoch=1791183605;cc_member_session_uuid=m1;cc_agent=101;hangup_cause=NORMAL_CLEARING";
        const string Answered =
            "cc_queue_answered_epoch=1791183625;cc_queue_terminated_epoch=1791183700;cc_cause=answered";

        var rows = Json(Agent, Member + Answered);

        Assert.Equal(
            ("m1", 75, "2"),
            (rows.Contact().Id, rows.Contact().TalkSeconds, rows.Contact().Attributes["legs"])
        );
    }

    [Fact]
    public void local_stamps_are_decoded_and_read_in_the_sources_zone()
    {
        const string Stamps =
            "uuid=s1;start_stamp=2026-10-05%2009%3A00%3A00;answer_stamp=2026-10-05%2009%3A00%3A12;end_stamp=2026-10-05%2009%3A01%3A42;billsec=90;hangup_cause=NORMAL_CLEARING";

        Assert.Equal(new DateTimeOffset(2026, 10, 5, 7, 0, 0, TimeSpan.Zero), Json(Stamps).Contact().EnqueuedAt);
        Assert.Equal(
            RowCodes.StampWithoutZone,
            Reading.Rows("freeswitch-json", Object(Stamps), zone: null).Rejected().Code
        );
    }

    [Fact]
    public void a_channel_and_the_one_it_originated_are_one_contact()
    {
        const string First =
            "uuid=a;start_epoch=1791183600;answer_epoch=1791183612;end_epoch=1791183702;billsec=90;bridge_uuid=b;hangup_cause=NORMAL_CLEARING";
        const string Second =
            "uuid=b;start_epoch=1791183601;answer_epoch=1791183612;end_epoch=1791183702;billsec=90;originating_leg_uuid=a;hangup_cause=NORMAL_CLEARING";

        Assert.Equal(("a", 90), (Xml(Second, First).Contact().Id, Json(First, Second).Contact().TalkSeconds));
    }

    [Fact]
    public void what_only_a_recording_answered_was_not_answered() =>
        Assert.Equal(
            (Outcome.Abandoned, "application"),
            (
                Json(
                        "uuid=a;start_epoch=1791183600;answer_epoch=1791183601;end_epoch=1791183702;billsec=101;last_app=playback"
                    )
                    .Contact()
                    .Outcome,
                Json(
                        "uuid=a;start_epoch=1791183600;answer_epoch=1791183601;end_epoch=1791183702;billsec=101;last_app=playback"
                    )
                    .Contact()
                    .Rule()
            )
        );

    [Fact]
    public void a_record_delivered_again_counts_once() =>
        Assert.Equal(
            1,
            Json(
                    Member + "cc_cause=answered;cc_queue_answered_epoch=1791183625",
                    Member + "cc_cause=answered;cc_queue_answered_epoch=1791183625"
                )
                .Filtered()["repeated-leg"]
        );

    [Fact]
    public void the_flow_tells_what_the_variables_do_not()
    {
        const string Flow = """
            {"core-uuid":"c","variables":{"uuid":"f1","start_epoch":"1791183600","answer_epoch":"1791183612","end_epoch":"1791183702","billsec":"90"},
             "callflow":[{"caller_profile":{"destination_number":"900"}},{"caller_profile":{"destination_number":"800","caller_id_number":"4930555"}}]}
            """;

        var contact = Reading.Rows("freeswitch-json", Flow).Contact();

        Assert.Equal(("800", "4930555"), (contact.Queue, contact.Customer));
    }

    [Theory]
    [InlineData("<cdr><variables><uuid>a</uuid></cdr>")]
    [InlineData("<cdr><variables><uuid>a")]
    [InlineData("<cdr><variables>&lol;</variables></cdr>")]
    public void a_broken_element_costs_itself(string broken)
    {
        var good = Element(Member + "cc_cause=cancel;cc_queue_canceled_epoch=1791183650");

        var rows = Reading.Rows("freeswitch-xml", $"{good}\n{broken}");

        Assert.Equal((2, RowCodes.BrokenXml), (rows.Rejected().Line, rows.Rejected().Code));
        Assert.Equal("m1", rows.Contact().Id);
    }

    [Fact]
    public void an_entity_that_would_grow_is_never_read()
    {
        const string Bomb =
            "<!DOCTYPE cdr [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><cdr><variables><uuid>&b;</uuid></variables></cdr>";

        Assert.Equal(RowCodes.BrokenXml, Reading.Rows("freeswitch-xml", Bomb).Rejected().Code);
    }

    [Fact]
    public void a_record_that_was_cut_does_not_take_the_next_with_it()
    {
        var good = Element(Member + "cc_cause=cancel;cc_queue_canceled_epoch=1791183650");

        var rows = Reading.Rows("freeswitch-xml", $"<cdr><variables><uuid>a\n{good}");

        Assert.Equal(("m1", 2, 1), (rows.Contact().Id, rows.Accepted().Line, rows.Rejected().Line));
    }

    [Fact]
    public void a_text_without_a_record_is_refused() =>
        Assert.Equal(RefusalCodes.WrongFormat, Reading.Rows("freeswitch-xml", "<html></html>").Refused().Code);

    [Fact]
    public void an_element_that_never_ends_costs_its_beginning_and_no_memory()
    {
        var rows = Reading.Rows("freeswitch-xml", $"<cdr>{new string('x', 3_000_000)}");

        Assert.Equal(RowCodes.BrokenXml, rows.Rejected().Code);
        Assert.Equal(ReadLimits.RawCharacters, rows.Rejected().Raw.Length);
    }

    private static List<UsageRow> Json(params string[] records) =>
        Reading.Rows("freeswitch-json", string.Join('\n', records.Select(Object)), zone: "Europe/Berlin");

    private static List<UsageRow> Xml(params string[] records) =>
        Reading.Rows(
            "freeswitch-xml",
            $"<?xml version=\"1.0\"?>\n<cdrs>{string.Concat(records.Select(Element))}</cdrs>"
        );

    private static string Object(string variables) =>
        "{\"core-uuid\":\"c\",\"variables\":{"
        + string.Join(',', Pairs(variables).Select(pair => $"\"{pair.Name}\":\"{pair.Value}\""))
        + "}}";

    private static string Element(string variables) =>
        $"<cdr core-uuid=\"c\"><variables>{string.Concat(Pairs(variables).Select(pair => $"<{pair.Name}>{pair.Value}</{pair.Name}>"))}</variables></cdr>";

    private static IEnumerable<(string Name, string Value)> Pairs(string variables) =>
        variables
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => (pair[0], pair[1]));
}

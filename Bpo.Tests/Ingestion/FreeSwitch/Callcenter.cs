using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.FreeSwitch;

/// <summary>mod_callcenter by its events and by its table of members.</summary>
public sealed class Callcenter
{
    private const string Enter =
        """{"Event-Subclass":"callcenter%3A%3Ainfo","CC-Action":"member-queue-start","CC-Queue":"sales","CC-Member-UUID":"m1","CC-Member-CID-Number":"4930555","CC-Member-Joined-Time":"1791183600"}""";

    private const string Connect =
        """{"CC-Action":"bridge-agent-start","CC-Queue":"sales","CC-Agent":"101","CC-Member-UUID":"m1","CC-Agent-Answered-Time":"1791183620"}""";

    private const string Leave =
        """{"CC-Action":"member-queue-end","CC-Queue":"sales","CC-Member-UUID":"m1","CC-Member-Joined-Time":"1791183600","CC-Member-Leaving-Time":"1791183695","CC-Agent-Answered-Time":"1791183620","CC-Cause":"Terminated"}""";

    private const string GiveUp =
        """{"CC-Action":"member-queue-end","CC-Queue":"sales","CC-Member-UUID":"m2","CC-Member-Joined-Time":"1791183600","CC-Member-Leaving-Time":"1791183633","CC-Cause":"Cancel","CC-Cancel-Reason":"BREAK_OUT"}""";

    private const string Members =
        "queue|instance_id|uuid|session_uuid|cid_number|cid_name|system_epoch|joined_epoch|rejoined_epoch|bridge_epoch|abandoned_epoch|base_score|skill_score|serving_agent|serving_system|state|score";

    [Fact]
    public void a_stay_is_a_contact_when_it_ends()
    {
        var rows = Events(Enter, """{"CC-Action":"agent-state-change","CC-Agent":"101"}""", Connect, Leave);
        var contact = rows.Contact();

        Assert.Equal(("m1", "sales", "101", "queue"), (contact.Id, contact.Queue, contact.Agent, contact.Rule()));
        Assert.Equal(
            (Outcome.Answered, 20, 75, "4930555"),
            (contact.Outcome, contact.WaitSeconds, contact.TalkSeconds, contact.Customer)
        );
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public void a_caller_who_breaks_out_has_abandoned_and_a_missing_beginning_is_named()
    {
        var accepted = Events(GiveUp).Accepted();

        Assert.Equal((Outcome.Abandoned, 33), (accepted.Contact.Outcome, accepted.Contact.WaitSeconds));
        Assert.Equal([WarningCodes.OrphanLeg], accepted.Warnings);
    }

    [Fact]
    public void a_stay_that_goes_on_is_held_and_closed_by_the_next_file()
    {
        var held = Assert.Single(Events(Enter, Connect).OfType<UsageRow.Held>());
        var whole = Events(Enter, Connect, Leave).Contact();

        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Leave));
        var closed = UsageFile
            .Read(
                file,
                Reading.Profile("freeswitch-callcenter-events", null, null),
                "pbx",
                ReadLimits.Default,
                held.Raw.Split('\n')
            )
            .Contact();

        Assert.Equal(("m1", "still-connected"), (held.ContactId, held.Reason));
        Assert.Equal(
            (whole.Agent, whole.WaitSeconds, whole.TalkSeconds),
            (closed.Agent, closed.WaitSeconds, closed.TalkSeconds)
        );
    }

    [Fact]
    public void an_end_without_times_is_set_aside() =>
        Assert.Equal(
            ("CC-Member-Joined-Time", RowCodes.MissingValue),
            (
                Events("""{"CC-Action":"member-queue-end","CC-Member-UUID":"m3"}""").Rejected().Column,
                Events("""{"CC-Action":"member-queue-end","CC-Member-UUID":"m3"}""").Rejected().Code
            )
        );

    [Fact]
    public void members_who_gave_up_are_contacts_and_the_others_wait()
    {
        var rows = Table(
            Members,
            "sales|box|m1|s1|4930555|Doe|0|1791183600|0|0|1791183633|0|0|||Abandoned|0",
            "sales|box|m2|s2|4930556|Roe|0|1791183600|0|1791183620|0|0|0|101|box|Answered|0",
            "sales|box|m3|s3|4930557|Poe|0|1791183600|0|0|0|0|0|||Waiting|0",
            "+OK"
        );

        Assert.Equal(
            ("m1", Outcome.Abandoned, 33),
            (rows.Contact().Id, rows.Contact().Outcome, rows.Contact().WaitSeconds)
        );
        Assert.Equal(["still-connected", "still-waiting"], rows.OfType<UsageRow.Held>().Select(row => row.Reason));
    }

    [Fact]
    public void tiers_and_agents_are_staff()
    {
        Assert.Equal(1, Table("queue|agent|state|level|position", "sales|101|Ready|1|1").Filtered()["not-a-call"]);
        Assert.Equal(
            1,
            Table(
                    "name|instance_id|uuid|type|contact|status|state|max_no_answer",
                    "101|box||callback|user/101|Available|Waiting|3"
                )
                .Filtered()["not-a-call"]
        );
    }

    [Fact]
    public void another_table_is_refused() =>
        Assert.Equal(RefusalCodes.MissingColumn, Table("a|b|c", "1|2|3").Refused().Code);

    private static List<UsageRow> Events(params string[] events) =>
        Reading.Rows("freeswitch-callcenter-events", string.Join('\n', events), zone: null);

    private static List<UsageRow> Table(params string[] lines) =>
        Reading.Rows("freeswitch-callcenter-members", string.Join('\n', lines), zone: null);
}

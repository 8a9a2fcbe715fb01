using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.FreeSwitch;

/// <summary>FusionPBX's v_xml_cdr, whose duration is filled from billsec.</summary>
public sealed class Fusion
{
    private const string Header =
        "xml_cdr_uuid,direction,caller_id_number,caller_destination,destination_number,start_epoch,answer_epoch,end_epoch,duration,billsec,leg,originating_leg_uuid,cc_side,cc_queue,cc_agent,cc_queue_joined_epoch,cc_queue_answered_epoch,cc_queue_terminated_epoch,cc_queue_canceled_epoch,cc_cause,cc_cancel_reason,hangup_cause,status";

    [Fact]
    public void a_plain_call_ends_when_its_epoch_says()
    {
        var contact = Rows(
                "u1,inbound,4930555,493088,101,1791183600,1791183612,1791183702,90,90,a,,,,,,,,,,,NORMAL_CLEARING,answered"
            )
            .Contact();

        Assert.Equal((12, 90, "493088"), (contact.WaitSeconds, contact.TalkSeconds, contact.Queue));
        Assert.Equal(1_791_183_702, contact.EndedAt?.ToUnixTimeSeconds());
    }

    [Fact]
    public void undefined_is_no_queue_and_direction_is_the_calls()
    {
        var contact = Rows(
                "u1,outbound,101,,4930555,1791183600,1791183612,1791183702,90,90,a,,_undef_,_undef_,,,,,,,,NORMAL_CLEARING,answered"
            )
            .Contact();

        Assert.Equal(
            (Direction.Outbound, "4930555", "101", "one-leg"),
            (contact.Direction, contact.Customer, contact.Agent, contact.Rule())
        );
    }

    [Fact]
    public void a_queue_call_is_the_members_and_the_agents_leg_joins_it()
    {
        var rows = Rows(
            "u1,inbound,4930555,493088,8000,1791183600,1791183601,1791183702,101,101,a,,member,sales@acme,101,1791183605,1791183625,1791183700,,answered,,NORMAL_CLEARING,answered",
            "u2,inbound,4930555,493088,101,1791183620,1791183625,1791183700,75,75,b,u1,agent,sales@acme,101,1791183605,,,,,,NORMAL_CLEARING,answered"
        );

        Assert.Equal(
            ("u1", 20, 75, "queue"),
            (rows.Contact().Id, rows.Contact().WaitSeconds, rows.Contact().TalkSeconds, rows.Contact().Rule())
        );
        Assert.Equal(1, rows.Filtered()["joined-leg"]);
    }

    [Fact]
    public void without_a_header_it_is_refused() =>
        Assert.Equal(RefusalCodes.WrongFormat, Reading.Rows("fusionpbx-cdr", "u1,inbound,4930555").Refused().Code);

    private static List<UsageRow> Rows(params string[] lines) =>
        Reading.Rows("fusionpbx-cdr", string.Join('\n', lines.Prepend(Header)), zone: null);
}

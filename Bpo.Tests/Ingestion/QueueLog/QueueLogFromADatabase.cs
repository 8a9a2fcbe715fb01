using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.QueueLog;

/// <summary>The same events as a table, in the schemas that are found.</summary>
public sealed class QueueLogFromADatabase
{
    private const string Header = "time,callid,queuename,agent,event,data1,data2,data3,data4,data5";

    [Fact]
    public void says_the_same_as_the_file()
    {
        var file = Reading.Rows(
            "asterisk-queue-log",
            "1791183600|1.1|sales|NONE|ENTERQUEUE||4930555|1\n1791183620|1.1|sales|SIP/101|CONNECT|20|1.2|4\n1791183700|1.1|sales|SIP/101|ATTENDEDTRANSFER|LINK|a|b|20|80|1",
            zone: null
        );
        var table = Reading.Rows(
            "asterisk-queue-log-table",
            $"{Header}\n2026-10-05 09:00:00.123456,1.1,sales,NONE,ENTERQUEUE,,4930555,1,,\n2026-10-05 09:00:20.000001,1.1,sales,SIP/101,CONNECT,20,1.2,4,,\n2026-10-05 09:01:40.5,1.1,sales,SIP/101,ATTENDEDTRANSFER,LINK,a,b,20,80|1"
        );

        Assert.Equal(Said(file.Contact()), Said(table.Contact()));
        Assert.True(table.Contact().Transferred);
        Assert.Equal(
            (20, 80, "queue"),
            (table.Contact().WaitSeconds, table.Contact().TalkSeconds, table.Contact().Rule())
        );
    }

    [Fact]
    public void an_hour_the_clock_passes_twice_was_read_without_a_word()
    {
        var call = Reading
            .Rows(
                "asterisk-queue-log-table",
                $"{Header}\n2026-10-25 02:59:50,1.1,sales,NONE,ENTERQUEUE,,4930555,1,,\n2026-10-25 03:00:35,1.1,sales,NONE,ABANDON,1,1,45,,"
            )
            .Accepted();

        Assert.Equal(WarningCodes.RepeatedHour, Assert.Single(call.Warnings));
    }

    [Fact]
    public void a_leg_that_began_in_one_table_of_an_archive_lost_its_end_in_the_next()
    {
        var packed = Zip.Pack(
            ("a.csv", $"{Header}\n2026-10-05 09:00:00,1.1,sales,NONE,ENTERQUEUE,,4930555,1,,\n"),
            ("b.csv", $"{Header}\n2026-10-05 09:00:33,1.1,sales,NONE,ABANDON,1,1,33,,\n")
        );

        var rows = Reading.Rows("asterisk-queue-log-table", packed);

        Assert.Equal((33, 0), (rows.Accepted().Contact.WaitSeconds, rows.OfType<UsageRow.Held>().Count()));
        Assert.Empty(rows.Accepted().Warnings);
    }

    [Fact]
    public void holds_an_epoch_in_old_schemas_and_all_arguments_in_one_column()
    {
        var contact = Reading
            .Rows(
                "asterisk-queue-log-table",
                "time,callid,queuename,agent,event,data\n1791183600,1.1,sales,NONE,ENTERQUEUE,|4930555|1\n1791183633,1.1,sales,NONE,ABANDON,1|1|33",
                zone: null
            )
            .Contact();

        Assert.Equal((Outcome.Abandoned, 33), (contact.Outcome, contact.WaitSeconds));
    }

    [Fact]
    public void has_a_column_for_each_kind_of_time_in_pbxware()
    {
        var contact = Reading
            .Rows(
                "asterisk-queue-log-table",
                "uid,date_time,callid,queue_name,type,event,param1,param2,param3,entpos,expos,htime,ttime,time\n"
                    + "1,2026-10-05 09:00:00,1.1,sales,in,ENTERQUEUE,4930555,,,1,,,,\n"
                    + "2,2026-10-05 09:00:20,1.1,sales,in,CONNECT,SIP/101,,,1,,20,,\n"
                    + "3,2026-10-05 09:01:40,1.1,sales,in,COMPLETEAGENT,SIP/101,,,1,,20,80,\n"
                    + "4,2026-10-05 09:05:00,1.4,sales,out,OUTDIAL,SIP/101,,,,,,,"
            )
            .Contact();

        Assert.Equal((20, 80, "SIP/101"), (contact.WaitSeconds, contact.TalkSeconds, contact.Agent));
    }

    [Fact]
    public void lists_open_legs_and_sets_bad_times_aside()
    {
        var rows = Reading.Rows(
            "asterisk-queue-log-table",
            $"{Header}\n2026-10-05 09:00:00,1.1,sales,NONE,ENTERQUEUE,,4930555,1,,\nnoon,1.2,sales,NONE,ENTERQUEUE,,4930555,1,,"
        );

        Assert.Equal("still-waiting", Assert.Single(rows.OfType<UsageRow.Held>()).Reason);
        Assert.Equal(
            (3, "time", RowCodes.BadStamp),
            (rows.Rejected().Line, rows.Rejected().Column, rows.Rejected().Code)
        );
    }

    [Fact]
    public void without_its_columns_is_refused() =>
        Assert.Equal(RefusalCodes.MissingColumn, Reading.Rows("asterisk-queue-log-table", "a,b\n1,2").Refused().Code);

    [Theory]
    [InlineData("EXITWITHTIMEOUT|1|1|30", Outcome.TimedOut)]
    [InlineData("EXITEMPTY|1|1|30", Outcome.Overflowed)]
    [InlineData("EXITWITHKEY|9|1|1|30", Outcome.Overflowed)]
    [InlineData("WITHDRAW|1|1|30|moved", Outcome.Overflowed)]
    [InlineData("SYSCOMPAT", Outcome.Abandoned)]
    [InlineData("ABANDON|1|1|30", Outcome.Abandoned)]
    public void an_exit_is_what_the_queue_says_and_a_phone_that_rang_is_none(string exit, Outcome outcome)
    {
        var rows = Reading.Rows(
            "asterisk-queue-log",
            $"1791183600|1.1|sales|NONE|ENTERQUEUE||4930555|1\n1791183605|1.1|sales|SIP/101|RINGNOANSWER|4000\n1791183610|1.1|sales|SIP/102|RINGCANCELED|4000\n1791183630|1.1|sales|NONE|{exit}",
            zone: null
        );

        Assert.Equal((outcome, 30), (rows.Contact().Outcome, rows.Contact().WaitSeconds));
    }

    private static string Said(Contact contact) =>
        $"{contact.Id} {contact.Queue} {contact.Agent} {contact.Customer} {contact.EnqueuedAt:s} {contact.WaitSeconds} {contact.RingSeconds} {contact.TalkSeconds} {contact.Outcome}";
}

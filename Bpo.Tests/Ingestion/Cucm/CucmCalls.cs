using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Cucm;

/// <summary>Cisco CUCM: names, types, then calls; all times UTC.</summary>
public sealed class CucmCalls
{
    private const string Names =
        "\"cdrRecordType\",\"globalCallID_callManagerId\",\"globalCallID_callId\",\"origLegCallIdentifier\",\"destLegCallIdentifier\",\"dateTimeOrigination\",\"dateTimeConnect\",\"dateTimeDisconnect\",\"duration\",\"callingPartyNumber\",\"originalCalledPartyNumber\",\"finalCalledPartyNumber\",\"origDeviceName\",\"destDeviceName\",\"origCause_value\",\"destCause_value\",\"globalCallId_ClusterID\",\"huntPilotDN\",\"comment\",\"origConversationId\",\"wasCallQueued\"";

    private const string Types =
        "INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,VARCHAR(50),VARCHAR(50),VARCHAR(50),VARCHAR(129),VARCHAR(129),INTEGER,INTEGER,VARCHAR(50),VARCHAR(50),VARCHAR(2048),INTEGER,INTEGER";

    [Fact]
    public void an_answered_call_is_told_by_its_epochs()
    {
        var rows = Rows(Call(7, 11, 12, 1791183600, 1791183612, 1791183702, 90));
        var contact = rows.Contact();

        Assert.Equal(("C1:1:7", 12, 90), (contact.Id, contact.WaitSeconds, contact.TalkSeconds));
        Assert.Equal(("4930555", "101", Direction.Inbound), (contact.Customer, contact.Agent, contact.Direction));
        Assert.IsType<UsageRow.Skipped>(rows[0]);
    }

    [Theory]
    [InlineData(17, Outcome.Busy)]
    [InlineData(19, Outcome.NoAnswer)]
    [InlineData(34, Outcome.Blocked)]
    [InlineData(16, Outcome.Abandoned)]
    [InlineData(127, Outcome.Failed)]
    public void a_connect_of_zero_was_never_answered(int cause, Outcome outcome) =>
        Assert.Equal(outcome, Rows(Call(7, 11, 12, 1791183600, 0, 1791183620, 0, cause)).Contact().Outcome);

    [Fact]
    public void a_transfer_is_one_contact_of_two_records()
    {
        var contact = Rows(
                Call(7, 11, 12, 1791183600, 1791183612, 1791183642, 30, 393216),
                Call(7, 11, 13, 1791183642, 1791183645, 1791183705, 60, 16, called: "102")
            )
            .Contact();

        Assert.Equal(
            ("C1:1:7", 90, true, "transfer"),
            (contact.Id, contact.TalkSeconds, contact.Transferred, contact.Rule())
        );
    }

    [Fact]
    public void a_consultation_joins_by_the_leg_it_refers_to()
    {
        var rows = Rows(
            Call(7, 11, 12, 1791183600, 1791183612, 1791183702, 90),
            Call(8, 21, 22, 1791183650, 1791183655, 1791183665, 10, called: "102", comment: "refCI=12")
        );

        Assert.Equal(("C1:1:7", 90), (rows.Contact().Id, rows.Contact().TalkSeconds));
        Assert.Equal(1, rows.Filtered()["joined-leg"]);
    }

    [Fact]
    public void a_conference_counts_once_however_many_took_part()
    {
        var rows = Rows(
            Call(7, 11, 12, 1791183600, 1791183600, 1791183720, 120, conference: 900),
            Call(8, 21, 22, 1791183610, 1791183610, 1791183720, 110, conference: 900),
            Call(9, 31, 32, 1791183620, 1791183620, 1791183720, 100, conference: 900)
        );

        Assert.Equal(("conference", 120), (rows.Contact().Rule(), rows.Contact().TalkSeconds));
        Assert.Equal(2, rows.Filtered()["joined-leg"]);
    }

    [Fact]
    public void a_phone_that_calls_a_gateway_calls_out()
    {
        var contact = Rows(
                Call(7, 11, 12, 1791183600, 1791183612, 1791183702, 90)
                    .Replace("\"GW\",\"SEP001122334455\"", "\"SEP001122334455\",\"GW\"", StringComparison.Ordinal)
            )
            .Contact();

        Assert.Equal((Direction.Outbound, "101", "4930555"), (contact.Direction, contact.Customer, contact.Agent));
    }

    [Fact]
    public void records_of_quality_are_no_calls()
    {
        var rows = Reading.Rows(
            "cisco-cucm-cdr",
            "\"cdrRecordType\",\"globalCallID_callId\",\"numberPacketsSent\",\"duration\"\nINTEGER,INTEGER,INTEGER,INTEGER\n2,7,1000,90",
            zone: null
        );

        Assert.Equal(1, rows.Filtered()["not-a-call"]);
        Assert.Empty(rows.Contacts());
    }

    [Fact]
    public void a_file_without_its_columns_is_refused_and_a_fault_costs_its_row()
    {
        Assert.Equal(RefusalCodes.MissingColumn, Reading.Rows("cisco-cucm-cdr", "a,b\n1,2").Refused().Code);
        Assert.Equal(
            ("datetimeorigination", RowCodes.BadStamp),
            (
                Rows(Call(7, 11, 12, -5, 0, 1791183620, 0)).Rejected().Column,
                Rows(Call(7, 11, 12, -5, 0, 1791183620, 0)).Rejected().Code
            )
        );
    }

    [Fact]
    public void a_real_sample_of_version_15()
    {
        var calls = Reading.Rows(
            "cisco-cucm-cdr",
            File.ReadAllBytes(SharedData.Find("vendor_samples", "cucm_cdr_15.csv")),
            zone: null
        );
        var quality = Reading.Rows(
            "cisco-cucm-cdr",
            File.ReadAllBytes(SharedData.Find("vendor_samples", "cucm_cmr_15.csv")),
            zone: null
        );

        Assert.Equal(("1:5001", 5, 15), (calls.Contact().Id, calls.Contact().WaitSeconds, calls.Contact().TalkSeconds));
        Assert.Equal(1, quality.Filtered()["not-a-call"]);
    }

    private static string Call(
        int id,
        int orig,
        int dest,
        long start,
        long connect,
        long end,
        int duration,
        int cause = 16,
        string called = "101",
        string comment = "",
        int conference = 0
    ) =>
        $"1,1,{id},{orig},{dest},{start},{connect},{end},{duration},\"4930555\",\"800\",\"{called}\",\"GW\",\"SEP001122334455\",0,{cause},\"C1\",\"\",\"{comment}\",{conference},0";

    private static List<UsageRow> Rows(params string[] calls) =>
        Reading.Rows("cisco-cucm-cdr", string.Join('\n', calls.Prepend(Types).Prepend(Names)), zone: null);
}

using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Asterisk;

/// <summary>The same records as other programs export them.</summary>
public sealed class OtherTables
{
    private const string FreePbxHeader =
        "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,linkedid,peeraccount,sequence";

    private const string FreePbxRow =
        "2026-10-05 09:00:00,\"\"\"Doe, Jane\"\" <4930555>\",4930555,101,ext-local,SIP/trunk-00000001,SIP/101-00000002,Dial,\"SIP/101,15\",102,90,ANSWERED,3,,1791183600.7,,493088,out.wav,4930555,Jane,,,Bob,1791183600.7,,4";

    [Theory]
    [InlineData(FreePbxHeader)]
    [InlineData(
        "CallDate,CLID,Src,Dst,DContext,Channel,DstChannel,LastApp,LastData,Duration,BillSec,Disposition,AmaFlags,AccountCode,UniqueId,UserField,DID,RecordingFile,CNum,CNam,Outbound_CNum,Outbound_CNam,Dst_CNam,LinkedId,PeerAccount,Sequence"
    )]
    [InlineData(null)]
    public void freepbx_has_no_answer_column_and_the_answer_is_reckoned(string? header)
    {
        var contact = Reading.Rows("freepbx-cdr", header is null ? FreePbxRow : $"{header}\r{FreePbxRow}\r").Contact();

        Assert.Equal(
            (12, 90, "493088", "SIP/101"),
            (contact.WaitSeconds, contact.TalkSeconds, contact.Queue, contact.Agent)
        );
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 7, 0, 12, TimeSpan.Zero), contact.AnsweredAt);
    }

    [Fact]
    public void freepbx_reports_write_days_in_the_way_the_profile_says()
    {
        var row = FreePbxRow.Replace("2026-10-05 09:00:00", "5/10/2026 9:00:00", StringComparison.Ordinal);

        var read = Reading.Rows("freepbx-cdr", $"{FreePbxHeader}\n{row}", """{"patterns":["d/M/yyyy H:mm:ss"]}""");
        var refused = Reading.Rows("freepbx-cdr", $"{FreePbxHeader}\n{row}");

        Assert.Equal(new DateTimeOffset(2026, 10, 5, 7, 0, 0, TimeSpan.Zero), read.Contact().EnqueuedAt);
        Assert.Equal(("calldate", RowCodes.BadStamp), (refused.Rejected().Column, refused.Rejected().Code));
    }

    [Fact]
    public void freepbx_without_a_column_it_needs_is_refused() =>
        Assert.Equal(
            RefusalCodes.MissingColumn,
            Reading.Rows("freepbx-cdr", "calldate,src,dst,disposition\n2026-10-05 09:00:00,1,2,ANSWERED").Refused().Code
        );

    [Fact]
    public void pbxware_writes_quotes_inside_quotes_and_bare_nulls()
    {
        const string Row =
            "17,acme,\"\"Jane Doe\" <4930555>\",4930555,101,acme,SIP/trunk-00000001,SIP/101-00000002,Dial,\"SIP/101\",2026-10-05 09:00:00,102,90,0.00,ANSWERED,3,NULL,1791183600.7,NULL,1791183600.7,4,NULL,trunk,493088,x,y";

        var contact = Reading.Rows("pbxware-cdr", Row).Contact();

        Assert.Equal((Outcome.Answered, 90, "493088"), (contact.Outcome, contact.TalkSeconds, contact.Queue));
    }

    [Fact]
    public void a_custom_mapping_is_read_by_the_names_the_profile_gives()
    {
        var rows = Reading.Rows(
            "asterisk-cdr-custom",
            "2026-10-05 09:00:00;x",
            """{"columns":["start","duration","billsec","disposition","src","dstchannel","lastapp"]}"""
        );
        var read = Reading.Rows(
            "asterisk-cdr-custom",
            "2026-10-05 09:00:00,30,20,ANSWERED,555,SIP/101-00000002,Dial",
            """{"columns":["start","duration","billsec","disposition","src","dstchannel","lastapp"]}"""
        );

        Assert.Equal(RowCodes.FieldCount, rows.Rejected().Code);
        Assert.Equal((20, "555"), (read.Contact().TalkSeconds, read.Contact().Customer));
    }

    [Theory]
    [InlineData("""{"joinHours":0}""", "/profile/joinHours")]
    [InlineData("""{"tailMinutes":9999}""", "/profile/tailMinutes")]
    [InlineData("""{"queueCalls":"guess"}""", "/profile/queueCalls")]
    [InlineData("""{"patterns":["noon"]}""", "/profile/patterns")]
    [InlineData("""{"separator":"comma"}""", "/profile/separator")]
    public void a_profile_with_a_fault_is_refused_with_a_pointer(string profile, string pointer) =>
        Assert.Equal(
            pointer,
            SourceProfileReader
                .Read("freepbx-cdr", "UTC", profile)
                .Match(_ => "", problem => problem.Faults.Single().Pointer)
        );
}

using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.ThreeCx;

/// <summary>Lines that begin with "Call".</summary>
public sealed class CallLines
{
    private const string Line =
        "Call 17,0000A_1,00:01:29,2026/10/05 07:00:00,2026/10/05 07:00:12,2026/10/05 07:01:42,TerminatedBySrc,4930555,Ext.800,10001,800,800,,Ext.101,101,,,,,Chain: 4930555;Ext.800;Ext.101;";

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public void with_either_separator_say_the_call_and_its_printed_seconds(string separator)
    {
        var contact = Rows(Line.Replace(",", separator, StringComparison.Ordinal)).Contact();

        Assert.Equal(
            ("0000A_1", Outcome.Answered, 12, 89),
            (contact.Id, contact.Outcome, contact.WaitSeconds, contact.TalkSeconds)
        );
        Assert.Equal(("4930555", "Ext.101", "800"), (contact.Customer, contact.Agent, contact.Queue));
    }

    [Fact]
    public void of_one_call_id_are_one_contact()
    {
        var second = Line.Replace("Call 17", "Call 18", StringComparison.Ordinal)
            .Replace("07:00:12", "07:01:45", StringComparison.Ordinal)
            .Replace("07:00:00", "07:01:42", StringComparison.Ordinal)
            .Replace("2026/10/05 07:01:42,T", "2026/10/05 07:02:45,T", StringComparison.Ordinal)
            .Replace("00:01:29", "00:01:00", StringComparison.Ordinal)
            .Replace("Ext.101,101", "Ext.102,102", StringComparison.Ordinal);

        var contact = Rows(Line, second).Contact();

        Assert.Equal(("transfer", true, 149), (contact.Rule(), contact.Transferred, contact.TalkSeconds));
    }

    [Theory]
    [InlineData("TerminatedBySrc", Outcome.Abandoned)]
    [InlineData("src_participant_terminated", Outcome.Abandoned)]
    [InlineData("Failed_Busy", Outcome.Busy)]
    [InlineData("Failed_Cancelled", Outcome.Failed)]
    [InlineData("NoAnswer", Outcome.NoAnswer)]
    public void without_an_answer_are_told_by_their_reason(string reason, Outcome outcome) =>
        Assert.Equal(
            outcome,
            Rows(
                    Line.Replace("2026/10/05 07:00:12", "", StringComparison.Ordinal)
                        .Replace("TerminatedBySrc", reason, StringComparison.Ordinal)
                )
                .Contact()
                .Outcome
        );

    [Theory]
    [InlineData("Queue", "Extension", Outcome.Answered)]
    [InlineData("Queue", "Queue", Outcome.Abandoned)]
    public void through_a_queue_are_answered_by_an_extension_only(string to, string final, Outcome outcome)
    {
        var contact = Rows($"{Line.Replace(";", "", StringComparison.Ordinal)},Line,{to},{final},,,,").Contact();

        Assert.Equal((outcome, "queue-inferred", "800"), (contact.Outcome, contact.Rule(), contact.Queue));
    }

    [Fact]
    public void in_an_order_of_the_sites_own_are_read_by_the_profile() =>
        Assert.Equal(
            30,
            Reading
                .Rows(
                    "3cx-cdr",
                    "Call 00:00:30,0000A_1,2026/10/05 07:00:00,2026/10/05 07:00:00,2026/10/05 07:00:30",
                    """{"columns":["duration","callid","time-start","time-answered","time-end"]}""",
                    "UTC"
                )
                .Contact()
                .TalkSeconds
        );

    [Theory]
    [InlineData("Hello", null, RowCodes.FieldCount)]
    [InlineData("Call 17,0000A_1", null, RowCodes.FieldCount)]
    [InlineData(
        "Call 17,0000A_1,90,2026/10/05 07:00:00,,2026/10/05 07:01:42,x,1,2,3,4,5,,6,7,,,,,",
        "duration",
        RowCodes.BadDuration
    )]
    [InlineData(
        "Call 17,0000A_1,00:01:30,05.10.2026 07:00,,2026/10/05 07:01:42,x,1,2,3,4,5,,6,7,,,,,",
        "time-start",
        RowCodes.BadStamp
    )]
    public void with_a_fault_are_set_aside(string line, string? column, string code)
    {
        var rejected = Rows(Line, line).Rejected();

        Assert.Equal((2, column, code), (rejected.Line, rejected.Column, rejected.Code));
    }

    [Fact]
    public void of_a_real_server_are_read_with_their_chain()
    {
        var rows = Reading.Rows(
            "3cx-cdr",
            File.ReadAllBytes(SharedData.Find("vendor_samples", "3cx_cdr_lines.txt")),
            zone: "UTC"
        );

        Assert.Equal((336, true), (rows.Contacts()[0].TalkSeconds, rows.Contacts()[0].IsAnswered));
        Assert.Empty(rows.OfType<UsageRow.Rejected>());
    }

    private static List<UsageRow> Rows(params string[] lines) =>
        Reading.Rows("3cx-cdr", string.Join('\n', lines), zone: "UTC");
}

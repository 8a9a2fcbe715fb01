using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Asterisk;

/// <summary>The rows of Master.csv in every number of fields that cdr.conf can bring about.</summary>
public sealed class CdrCsv
{
    private const string Plain =
        "\"\",\"4930555\",\"100\",\"from-pstn\",\"\"\"Doe, Jane\"\" <4930555>\",\"SIP/trunk-00000001\",\"SIP/100-00000002\",\"Dial\",\"SIP/100,30,tT\",\"2026-10-05 09:00:00\",\"2026-10-05 09:00:12\",\"2026-10-05 09:01:42\",102,90,\"ANSWERED\",\"DOCUMENTATION\"";

    [Theory]
    [InlineData("")]
    [InlineData(",\"1791190800.7\"")]
    [InlineData(",\"campaign-7\"")]
    [InlineData(",\"1791190800.7\",\"campaign-7\"")]
    [InlineData(",\"\",\"1791190800.7\",3")]
    [InlineData(",\"1791190800.7\",\"\",\"1791190800.7\",3")]
    [InlineData(",\"1791190800.7\",\"campaign-7\",\"\",\"1791190800.7\",3")]
    public void of_sixteen_to_twenty_one_fields_say_the_same_call(string end)
    {
        var contact = Rows(Plain + end).Contact();

        Assert.Equal((Outcome.Answered, 12, 90), (contact.Outcome, contact.WaitSeconds, contact.TalkSeconds));
        Assert.Equal(
            ("SIP/100", "4930555", "100", "one-leg"),
            (contact.Agent, contact.Customer, contact.Queue, contact.Rule())
        );
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 7, 0, 0, TimeSpan.Zero), contact.EnqueuedAt);
    }

    [Fact]
    public void with_one_field_more_is_a_unique_id_only_by_its_shape() =>
        Assert.Equal(
            ("1791190800.7", "SIP/trunk-00000001:20261005070000"),
            (Rows(Plain + ",\"1791190800.7\"").Contact().Id, Rows(Plain + ",\"campaign-7\"").Contact().Id)
        );

    [Theory]
    [InlineData(15)]
    [InlineData(22)]
    public void of_another_width_are_refused(int fields) =>
        Assert.Equal(
            RefusalCodes.WrongFormat,
            Rows(string.Join(',', Enumerable.Repeat("\"x\"", fields))).Refused().Code
        );

    [Fact]
    public void of_another_width_than_the_first_row_are_set_aside()
    {
        var rows = Rows($"{Plain},\"1.1\",\"\"", Plain, $"{Plain},\"1.2\",\"\"");

        Assert.Equal((2, RowCodes.FieldCount), (rows.Rejected().Line, rows.Rejected().Code));
    }

    [Theory]
    [InlineData("2026-10-05 09:00:00", "2026-10-05:09:00", "start", RowCodes.BadStamp)]
    [InlineData("2026-10-05 09:00:00", "", "start", RowCodes.MissingValue)]
    [InlineData("2026-10-05 09:00:00", "2026-03-29 02:30:00", "start", RowCodes.SkippedHour)]
    [InlineData("2026-10-05 09:01:42", "2026-10-05 08:01:42", "end", RowCodes.EndBeforeStart)]
    [InlineData("102,90", "102,-90", "billsec", RowCodes.NegativeDuration)]
    [InlineData("102,90", "102,1:30", "billsec", RowCodes.BadDuration)]
    [InlineData("ANSWERED", "TALKED", "disposition", RowCodes.UnknownWord)]
    [InlineData("100,30", "100\0,30", null, RowCodes.NulCharacter)]
    [InlineData("\"\"Doe", "\"Doe", null, RowCodes.BrokenQuotes)]
    public void with_a_fault_are_set_aside_with_line_column_and_code(
        string good,
        string bad,
        string? column,
        string code
    )
    {
        var row = Plain.Replace(good, bad, StringComparison.Ordinal);

        var rejected = Rows(Plain, row).Rejected();

        Assert.Equal((2, column, code), (rejected.Line, rejected.Column, rejected.Code));
        Assert.Equal(row, rejected.Raw);
    }

    [Fact]
    public void after_a_byte_order_mark_and_with_lone_carriage_returns_are_the_same_rows() =>
        Assert.Equal(
            2,
            Reading.Rows("asterisk-cdr-csv", $"\uFEFF{Plain},\"1.1\",\"\"\r{Plain},\"1.2\",\"\"\r").Contacts().Count
        );

    [Fact]
    public void in_the_repeated_hour_take_the_first_pass_and_warn()
    {
        var row = Plain.Replace("2026-10-05 09", "2026-10-25 02", StringComparison.Ordinal);

        var accepted = Rows(row).Accepted();

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero), accepted.Contact.EnqueuedAt);
        Assert.Contains(WarningCodes.RepeatedHour, accepted.Warnings);
    }

    [Fact]
    public void whose_unique_id_contradicts_the_zone_warn()
    {
        var right = Rows(Plain + ",\"1791183600.7\"").Accepted();
        var wrong = Rows(Plain + ",\"1791190800.7\"").Accepted();

        Assert.Empty(right.Warnings);
        Assert.Equal([WarningCodes.ZoneDoubtful], wrong.Warnings);
    }

    [Fact]
    public void written_into_a_file_per_account_too_count_once()
    {
        var rows = Rows($"{Plain},\"1.1\",\"\"", $"{Plain},\"1.1\",\"\"");

        Assert.Equal(90, rows.Contact().TalkSeconds);
        Assert.Equal(1, rows.Filtered()["repeated-leg"]);
    }

    [Theory]
    [InlineData("NO ANSWER", Outcome.NoAnswer)]
    [InlineData("BUSY", Outcome.Busy)]
    [InlineData("CONGESTION", Outcome.Blocked)]
    [InlineData("CANCEL", Outcome.Abandoned)]
    [InlineData("FAILED", Outcome.Failed)]
    public void that_were_not_answered_bill_nothing_whatever_they_print(string disposition, Outcome outcome)
    {
        var accepted = Rows(Plain.Replace("ANSWERED", disposition, StringComparison.Ordinal)).Accepted();

        Assert.Equal((outcome, false), (accepted.Contact.Outcome, accepted.Contact.IsAnswered));
        Assert.Contains(WarningCodes.TalkWithoutAnswer, accepted.Warnings);
    }

    private static List<UsageRow> Rows(params string[] lines) =>
        Reading.Rows("asterisk-cdr-csv", string.Join('\n', lines));
}

using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class WorkbooksAreRead
{
    private const string Header =
        """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>""";

    private static readonly string[] Names =
    [
        "<t>id</t>",
        "<t>enqueuedAt</t>",
        "<t>outcome</t>",
        "<r><t>talk</t></r><r><t>Seconds</t></r><rPh><t>x</t></rPh>",
    ];

    [Fact]
    public void dates_are_read_from_their_numbers_to_the_second()
    {
        // 46296.375 days after 1899-12-30 is 2026-10-01 09:00.
        var contact = Reading
            .Rows(
                "canonical-csv",
                Calls(
                    """<row r="2"><c r="A2"><v>300000010270763</v></c><c r="B2" s="1"><v>46296.375</v></c><c r="C2" t="inlineStr"><is><t>answered</t></is></c><c r="D2"><v>60</v></c></row>"""
                )
            )
            .Accepted()
            .Contact;

        Assert.Equal(("300000010270763", 60), (contact.Id, contact.TalkSeconds));
        Assert.Equal(new DateTimeOffset(2026, 10, 1, 7, 0, 0, TimeSpan.Zero), contact.EnqueuedAt);
    }

    [Theory]
    [InlineData("59", "1900-02-28T00:00:00")]
    [InlineData("61", "1900-03-01T00:00:00")]
    [InlineData("46296.999988425927", "2026-10-01T23:59:59")]
    public void serial_days_are_counted_as_the_spreadsheet_counts_them(string serial, string expected) =>
        Assert.Contains(
            $"'{expected}'",
            Rejection(
                $"""<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2" t="str"><v>answered</v></c><c r="D2" s="3"><v>{serial}</v></c></row>"""
            ).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void a_row_keeps_its_number_and_its_empty_cells()
    {
        var rejected = Rejection("""<row r="7"><c r="A7"><v>1</v></c><c r="C7" t="str"><v>answered</v></c></row>""");

        Assert.Equal((7, RowCodes.MissingValue, "enqueuedAt"), (rejected.Line, rejected.Code, rejected.Column));
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("1E-2", "0.01")]
    [InlineData("123456789012345", "123456789012345")]
    public void numbers_keep_every_digit(string stored, string expected) =>
        Assert.Contains(
            $"'{expected}'",
            Rejection(
                $"""<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>2026-10-01T09:00:00Z</v></c><c r="C2"><v>{stored}</v></c></row>"""
            ).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void durations_of_more_than_a_day_stay_hours()
    {
        const string Profile =
            """{"key":{"column":"id"},"fields":{"enqueuedAt":{"column":"enqueuedAt"},"outcome":{"column":"outcome"},"wrapSeconds":{"column":"talkSeconds","unit":"h:mm:ss"}}}""";
        var bytes = Calls(
            """<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2" t="str"><v>abandoned</v></c><c r="D2" s="2"><v>0.0421875</v></c></row>"""
        );

        Assert.Equal(3_645, Reading.Rows("delimited", bytes, Profile).Accepted().Contact.WrapSeconds);
    }

    [Fact]
    public void the_sheet_is_chosen_by_its_name()
    {
        var bytes = new WorkbookFile()
            .Strings(Names)
            .Sheet(1, "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a note</v></c></row>")
            .Sheet(
                2,
                Header
                    + """<row r="2"><c r="A2"><v>9</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2" t="str"><v>answered</v></c></row>"""
            )
            .Bytes();

        Assert.Equal("9", Reading.Rows("canonical-csv", bytes, """{"sheet":"More"}""").Accepted().Contact.Id);
        Assert.Equal(
            RefusalCodes.BrokenWorkbook,
            Reading.Rows("canonical-csv", bytes, """{"sheet":"Else"}""").Refused().Code
        );
    }

    [Theory]
    [InlineData(
        "xl/worksheets/sheet1.xml",
        """<!DOCTYPE x [<!ENTITY e "aaaaaaaaaa"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]><worksheet><sheetData><row r="1"><c r="A1"><v>&f;</v></c></row></sheetData></worksheet>"""
    )]
    [InlineData(
        "xl/sharedStrings.xml",
        """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>"""
    )]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1")]
    [InlineData(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"4\"/><row r=\"3\"/></sheetData></worksheet>"
    )]
    [InlineData(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"
    )]
    [InlineData(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>"
    )]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationships/>")]
    public void a_workbook_built_to_do_harm_is_refused(string part, string content) =>
        Assert.Equal(
            RefusalCodes.BrokenWorkbook,
            Reading
                .Rows("canonical-csv", new WorkbookFile().Strings(Names).Sheet(1, Header).With(part, content).Bytes())
                .Refused()
                .Code
        );

    private static UsageRow.Rejected Rejection(string rows) => Reading.Rows("canonical-csv", Calls(rows)).Rejected();

    private static byte[] Calls(string rows) => new WorkbookFile().Strings(Names).Sheet(1, Header + rows).Bytes();
}

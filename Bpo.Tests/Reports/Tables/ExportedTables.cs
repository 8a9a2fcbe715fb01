using System.Text;
using Bpo.Reports.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Bpo.Tests.Reports.Tables;

public class ExportedTables
{
    private static readonly ExportTable Sample = new(
        "Invoices [all]: November/December 2026",
        ["Invoice", "Net EUR", "Credits", "Issued", "Closed at"],
        [
            [
                new ExportCell.Text("2026-1107"),
                new ExportCell.Number(-3254.455m, 2),
                new ExportCell.Percent(16.5m, 1),
                new ExportCell.Date(new DateOnly(2026, 12, 2)),
                new ExportCell.Instant(new DateTimeOffset(2026, 12, 2, 9, 12, 0, TimeSpan.FromHours(1))),
            ],
            [
                new ExportCell.Text("a \"quoted\", name\nin two lines"),
                ExportCell.Nothing,
                ExportCell.Nothing,
                ExportCell.Nothing,
                ExportCell.Nothing,
            ],
        ]
    );

    [Fact]
    public async Task csv_is_written_for_machines() =>
        Assert.Equal(
            "\uFEFFInvoice,Net EUR,Credits,Issued,Closed at\r\n"
                + "2026-1107,-3254.455,16.5,2026-12-02,2026-12-02T08:12:00Z\r\n"
                + "\"a \"\"quoted\"\", name\nin two lines\",,,,\r\n",
            await Csv(Sample)
        );

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+49 40 123", "'+49 40 123")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("plain", "plain")]
    public async Task a_text_is_never_run_as_a_formula(string text, string written)
    {
        var table = new ExportTable(
            "t",
            ["text"],
            [
                [new ExportCell.Text(text)],
            ]
        );
        Assert.Equal($"\uFEFFtext\r\n{written}\r\n", await Csv(table));
    }

    [Fact]
    public async Task a_workbook_is_valid_and_typed()
    {
        using var workbook = SpreadsheetDocument.Open(await Xlsx(Sample), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => e.Description)
        );
        var book = workbook.WorkbookPart!;
        Assert.Equal("Invoices all NovemberDecember 2", book.Workbook.Descendants<Sheet>().Single().Name!.Value);
        var cells = book.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal("2026-1107", cells[0].InlineString!.InnerText);
        Assert.Equal(["-3254.455", "0.165", "46358"], cells[1..4].Select(c => c.CellValue!.Text));
        Assert.StartsWith("46358.341", cells[4].CellValue!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_a_sheet_cannot_hold_does_not_break_it()
    {
        var hostile = new ExportTable(
            "",
            ["\0", "=x"],
            [
                [new ExportCell.Text("\0\uD83D=1+1"), new ExportCell.Text(new string('x', 40_000))],
            ]
        );
        using var workbook = SpreadsheetDocument.Open(await Xlsx(hostile), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => e.Description)
        );
        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    private static async Task<string> Csv(ExportTable table)
    {
        using var output = new MemoryStream();
        await CsvExport.WriteAsync(table, output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<MemoryStream> Xlsx(ExportTable table)
    {
        var output = new MemoryStream();
        await XlsxExport.WriteAsync(table, output, TestContext.Current.CancellationToken);
        output.Position = 0;
        return output;
    }
}

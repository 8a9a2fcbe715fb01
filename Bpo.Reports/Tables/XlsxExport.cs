using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bpo.Reports.Tables;

/// <summary>
/// A workbook with one sheet: typed cells, bold frozen head, filter. Rows are streamed into the sheet. Text goes in as
/// text, never as a formula.
/// </summary>
public static class XlsxExport
{
    /// <summary>What a sheet holds (ECMA-376 leaves it open, every spreadsheet program stops here).</summary>
    private const int MostRows = 1_048_576;
    private const double ColumnWidth = 18;

    /// <exception cref="InvalidOperationException">The table has more rows than a sheet can hold; CSV takes any number.</exception>
    public static async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var formats = new CellFormats();
            var sheet = book.AddNewPart<WorksheetPart>();
            WriteSheet(sheet, table, formats, cancel);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = formats.Stylesheet();
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = SheetName.From(table.Name),
                        SheetId = 1,
                        Id = book.GetIdOfPart(sheet),
                    }
                )
            );
        }
        file.Position = 0;
        await file.CopyToAsync(output, cancel);
    }

    private static void WriteSheet(WorksheetPart part, ExportTable table, CellFormats formats, CancellationToken cancel)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(FrozenHead()));
        writer.WriteElement(
            new Columns(
                new DocumentFormat.OpenXml.Spreadsheet.Column
                {
                    Min = 1,
                    Max = (uint)table.Columns.Count,
                    Width = ColumnWidth,
                    CustomWidth = true,
                }
            )
        );
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select(CellFormats.Head)));
        var rows = 1;
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (++rows > MostRows)
                throw new InvalidOperationException($"A sheet holds {MostRows} rows; export this table as CSV.");
            writer.WriteElement(new Row(row.Select(formats.Cell)));
        }
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{SheetName.ColumnLetters(table.Columns.Count)}{rows}" });
        writer.WriteEndElement();
    }

    private static SheetView FrozenHead() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };
}

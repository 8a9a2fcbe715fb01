using System.Globalization;
using Bpo.Reports.Layout.Typesetting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bpo.Reports.Tables;

/// <summary>Makes cells and collects the number formats they need.</summary>
internal sealed class CellFormats
{
    /// <summary>What a cell of a spreadsheet holds; a longer text ends in an ellipsis there, CSV has it whole.</summary>
    private const int LongestText = 32_767;
    private const uint FirstCustomFormat = 164;
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private readonly List<string> _formats = [];

    public static Cell Head(string title) => TextCell(title, style: 1);

    public Cell Cell(ExportCell cell) =>
        cell switch
        {
            ExportCell.Text text => TextCell(text.Value, style: 0),
            ExportCell.Number number => NumberCell(number.Value, $"#,##0{Zeros(number.Decimals)}"),
            ExportCell.Percent percent => NumberCell(percent.Points / 100, $"0{Zeros(percent.Decimals)}%"),
            ExportCell.Date date => NumberCell(date.Value.DayNumber - Epoch.DayNumber, "yyyy-mm-dd"),
            ExportCell.Instant instant => NumberCell(Serial(instant.Value), "yyyy-mm-dd hh:mm:ss"),
            _ => new Cell(),
        };

    public Stylesheet Stylesheet() =>
        new(
            new NumberingFormats(
                _formats.Select(
                    (f, i) => new NumberingFormat { NumberFormatId = FirstCustomFormat + (uint)i, FormatCode = f }
                )
            ),
            new DocumentFormat.OpenXml.Spreadsheet.Fonts(
                new Font(),
                new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FF1C3557" }) { PatternType = PatternValues.Solid }
                )
            ),
            new Borders(new Border()),
            new DocumentFormat.OpenXml.Spreadsheet.CellFormats([
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    FillId = 2,
                    ApplyFont = true,
                    ApplyFill = true,
                },
                .. _formats.Select(
                    (_, i) => new CellFormat { NumberFormatId = FirstCustomFormat + (uint)i, ApplyNumberFormat = true }
                ),
            ])
        );

    private static Cell TextCell(string text, uint style)
    {
        var clean = PlainText.Clean(text);
        var held = clean.Length <= LongestText ? clean : clean[..(LongestText - 1)].TrimEnd('\uD800', '\uDBFF') + "…";
        return new Cell
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(
                new DocumentFormat.OpenXml.Spreadsheet.Text(held) { Space = SpaceProcessingModeValues.Preserve }
            ),
        };
    }

    private Cell NumberCell(decimal value, string format)
    {
        var known = _formats.IndexOf(format);
        if (known < 0)
        {
            known = _formats.Count;
            _formats.Add(format);
        }
        return new Cell
        {
            StyleIndex = (uint)known + 2,
            CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static decimal Serial(DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.UtcDateTime).DayNumber
        - Epoch.DayNumber
        + (decimal)instant.UtcDateTime.TimeOfDay.Ticks / TimeSpan.TicksPerDay;

    private static string Zeros(int decimals) => decimals > 0 ? "." + new string('0', decimals) : "";
}

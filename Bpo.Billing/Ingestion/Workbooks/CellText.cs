using System.Globalization;

namespace Bpo.Billing.Ingestion.Workbooks;

/// <summary>Writes the value of a cell the way a file of usage would: numbers with every digit, dates as ISO, times as h:mm:ss.</summary>
internal sealed class CellText(SharedStrings strings, CellStyles styles, bool is1904)
{
    private const decimal SecondsPerDay = 86_400m;

    /// <summary>1900-02-29, which never was: Lotus counted it, so Excel does.</summary>
    private const decimal LotusDay = 60m;

    /// <param name="type">The attribute t of the cell; null for a number.</param>
    /// <param name="style">Its attribute s.</param>
    public string Of(string? type, string? style, string value) =>
        type switch
        {
            "s" => Shared(value),
            "b" => value == "1" ? "true" : "false",
            null or "n" => Number(styles[style], value),
            _ => value,
        };

    private string Shared(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && strings[number] is { } text
            ? text
            : throw Workbook.Broken("A cell names a text that is not there.");

    private string Number(CellKind kind, string value)
    {
        if (
            value.Length == 0
            || !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
        {
            return value;
        }

        return kind switch
        {
            CellKind.Date when number >= 1m => Date(number),
            CellKind.Date or CellKind.Clock when number >= 0m => Clock(number),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    private string Date(decimal serial)
    {
        var epoch =
            is1904 ? new DateTime(1904, 1, 1)
            : serial >= LotusDay ? new DateTime(1899, 12, 30)
            : new DateTime(1899, 12, 31);
        if (serial > 2_958_465m)
        {
            return serial.ToString(CultureInfo.InvariantCulture);
        }

        var milliseconds = decimal.Round(serial * SecondsPerDay * 1_000m, MidpointRounding.AwayFromZero);
        var at = epoch.AddTicks((long)milliseconds * TimeSpan.TicksPerMillisecond);
        return at.ToString(
            at.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff",
            CultureInfo.InvariantCulture
        );
    }

    private static string Clock(decimal days)
    {
        var milliseconds = (long)
            Math.Min(decimal.Round(days * SecondsPerDay * 1_000m, MidpointRounding.AwayFromZero), 1e15m);
        var fraction = milliseconds % 1_000;
        var seconds = milliseconds / 1_000;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds / 3_600}:{seconds / 60 % 60:00}:{seconds % 60:00}"
        );
        return fraction == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.{fraction:000}");
    }
}

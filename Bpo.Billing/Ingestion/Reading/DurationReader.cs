using System.Globalization;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Reads a duration into whole seconds.</summary>
public static class DurationReader
{
    /// <summary>Longer is no duration of a contact (ten years); it also keeps the arithmetic far from its limits.</summary>
    private const decimal Longest = 315_360_000m;

    /// <returns>Null and the seconds, or the code of the fault.</returns>
    public static string? Read(ReadOnlySpan<char> text, DurationUnit unit, out int seconds)
    {
        seconds = 0;
        if (
            unit == DurationUnit.Seconds
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
        )
        {
            return seconds > Longest ? RowCodes.AbsurdDuration : null;
        }

        var isNegative = text.Length > 1 && text[0] == '-';
        var exact = unit is DurationUnit.Clock or DurationUnit.MinuteClock
            ? ReadClock(isNegative ? text[1..] : text, unit)
            : ReadNumber(isNegative ? text[1..] : text, unit);
        if (exact is not { } value)
        {
            return RowCodes.BadDuration;
        }

        if (value > Longest)
        {
            return RowCodes.AbsurdDuration;
        }

        seconds = (int)(
            unit == DurationUnit.DayFraction
                ? decimal.Round(value, 0, MidpointRounding.AwayFromZero)
                : decimal.Truncate(value)
        );
        return isNegative && value > 0 ? RowCodes.NegativeDuration : null;
    }

    private static decimal? ReadNumber(ReadOnlySpan<char> text, DurationUnit unit)
    {
        // Day fractions arrive from spreadsheets as 6.9444446E-05 too.
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) || number > Longest * 1_000m)
        {
            return null;
        }

        return unit switch
        {
            DurationUnit.Seconds => decimal.IsInteger(number) ? number : null,
            DurationUnit.Milliseconds => number / 1_000m,
            DurationUnit.Minutes => number * 60m,
            DurationUnit.DayFraction => number * 86_400m,
            _ => number,
        };
    }

    private static decimal? ReadClock(ReadOnlySpan<char> text, DurationUnit unit)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        if (count != (unit == DurationUnit.Clock ? 3 : 2))
        {
            return null;
        }

        var total = 0m;
        for (var index = 0; index < count; index++)
        {
            var style = index == count - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            var isFirst = index == 0;
            if (
                !decimal.TryParse(text[parts[index]], style, CultureInfo.InvariantCulture, out var number)
                || (!isFirst && number >= 60)
                || number > Longest
            )
            {
                return null;
            }

            total = (total * 60) + number;
        }

        return total;
    }
}

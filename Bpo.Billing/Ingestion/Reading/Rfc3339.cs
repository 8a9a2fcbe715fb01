namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Reads <c>2026-10-01T09:00:00.25+03:00</c> and its relatives (a space for the T, no offset) without allocating.</summary>
public static class Rfc3339
{
    /// <summary>Years outside these are slips of a keyboard or of a clock, and no calendar arithmetic should meet them.</summary>
    public const int FirstYear = 1900;

    public const int LastYear = 2999;

    /// <param name="hasOffset">False when neither Z nor an offset stands at the end: <paramref name="local"/> is a wall-clock reading.</param>
    /// <param name="isHour24">The hour is written 24; <paramref name="local"/> is the next midnight.</param>
    public static bool TryRead(
        ReadOnlySpan<char> text,
        out DateTime local,
        out TimeSpan offset,
        out bool hasOffset,
        out bool isHour24
    )
    {
        local = default;
        offset = default;
        hasOffset = isHour24 = false;
        if (
            text.Length < 16
            || text[4] != '-'
            || text[7] != '-'
            || text[10] is not ('T' or 't' or ' ')
            || text[13] != ':'
            || !Digits(text[..4], out var year)
            || !Digits(text[5..7], out var month)
            || !Digits(text[8..10], out var day)
            || !Digits(text[11..13], out var hour)
            || !Digits(text[14..16], out var minute)
            || year is < FirstYear or > LastYear
            || month is 0 or > 12
            || day == 0
            || day > DateTime.DaysInMonth(year, month)
            || hour > 24
            || minute > 59
        )
        {
            return false;
        }

        var rest = text[16..];
        if (!ReadSeconds(ref rest, out var ticks) || !ReadOffset(rest, out offset, out hasOffset))
        {
            return false;
        }

        isHour24 = hour == 24;
        if (isHour24 && (minute != 0 || ticks != 0))
        {
            return false;
        }

        local = new DateTime(year, month, day).AddTicks(
            (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + ticks
        );
        return true;
    }

    private static bool ReadSeconds(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != ':')
        {
            return true;
        }

        if (rest.Length < 3 || !Digits(rest[1..3], out var seconds) || seconds > 60)
        {
            return false;
        }

        // A leap second is the last one of its minute here, as it is in every clock that bills.
        ticks = Math.Min(seconds, 59) * TimeSpan.TicksPerSecond;
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
        {
            return true;
        }

        rest = rest[1..];
        var scale = TimeSpan.TicksPerSecond;
        var digits = 0;
        for (; digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
        {
            scale /= 10;
            ticks += scale >= TimeSpan.TicksPerMicrosecond ? (rest[digits] - '0') * scale : 0;
        }

        rest = rest[digits..];
        return digits > 0;
    }

    private static bool ReadOffset(ReadOnlySpan<char> rest, out TimeSpan offset, out bool hasOffset)
    {
        offset = default;
        hasOffset = !rest.IsEmpty;
        if (rest.IsEmpty || rest is "Z" or "z")
        {
            return true;
        }

        if (rest[0] is not ('+' or '-') || rest.Length is not (3 or 5 or 6) || !Digits(rest[1..3], out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (rest.Length > 3 && !Digits(rest[^2..], out minutes) || rest.Length == 6 && rest[3] != ':')
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (rest[0] == '-' ? -1 : 1);
        return hours <= 14 && minutes <= 59;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }
}

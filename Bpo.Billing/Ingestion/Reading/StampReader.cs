using System.Globalization;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Reads the moments of one field by the patterns, the zone and the choices of its source.</summary>
public sealed class StampReader
{
    private readonly IReadOnlyList<StampPattern> patterns;
    private readonly ReadingRules rules;
    private readonly LocalClock? clock;
    private readonly DateTimeFormatInfo format;

    /// <param name="century">The first year two-digit years can mean: 1900 reads 99 as 1999, 1950 reads 49 as 2049.</param>
    public StampReader(ReadingRules rules, IReadOnlyList<StampPattern>? patterns = null, int century = 1970)
    {
        this.rules = rules;
        this.patterns = patterns ?? [];
        clock = rules.Zone is { } zone ? new LocalClock(zone, rules.RepeatedHour) : null;
        var invariant = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        invariant.DateTimeFormat.Calendar = new GregorianCalendar { TwoDigitYearMax = century + 99 };
        format = invariant.DateTimeFormat;
    }

    public Stamp Read(ReadOnlySpan<char> text)
    {
        if (patterns.Count == 0)
        {
            return ReadIso(text);
        }

        foreach (var pattern in patterns)
        {
            var stamp = pattern.Text switch
            {
                StampPattern.Iso => ReadIso(text),
                StampPattern.UnixSeconds => ReadUnix(text, TimeSpan.TicksPerSecond),
                StampPattern.UnixMilliseconds => ReadUnix(text, TimeSpan.TicksPerMillisecond),
                StampPattern.Rfc2822 => ReadRfc2822(text),
                _ => ReadPattern(pattern, text),
            };
            if (stamp.Fault != RowCodes.BadStamp)
            {
                return stamp;
            }
        }

        return Stamp.Faulty(RowCodes.BadStamp);
    }

    private Stamp ReadIso(ReadOnlySpan<char> text) =>
        !Rfc3339.TryRead(text, out var local, out var offset, out var hasOffset, out var isHour24)
            ? Stamp.Faulty(RowCodes.BadStamp)
        : hasOffset ? Checked(new DateTimeOffset(local.Ticks - offset.Ticks, TimeSpan.Zero), isHour24)
        : Local(local, isHour24);

    private static Stamp ReadRfc2822(ReadOnlySpan<char> text) =>
        DateTimeOffset.TryParseExact(
            text,
            "ddd, d MMM yyyy HH:mm:ss zzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite,
            out var instant
        ) && instant.Year is >= Rfc3339.FirstYear and <= Rfc3339.LastYear
            ? new Stamp(instant.ToUniversalTime(), null, null)
            : Stamp.Faulty(RowCodes.BadStamp);

    private Stamp ReadPattern(StampPattern pattern, ReadOnlySpan<char> text)
    {
        if (pattern.TryRead(text, format, out var local))
        {
            return Local(local, isHour24: false);
        }

        var hour = HourOf24(text);
        if (hour < 0)
        {
            return Stamp.Faulty(RowCodes.BadStamp);
        }

        var midnight = $"{text[..hour]}00{text[(hour + 2)..]}";
        return pattern.TryRead(midnight, format, out local) && local.TimeOfDay == TimeSpan.Zero
            ? Local(local.AddDays(1), isHour24: true)
            : Stamp.Faulty(RowCodes.BadStamp);
    }

    /// <summary>Where an hour 24 stands, or −1: two digits of their own before a colon.</summary>
    private static int HourOf24(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("24:", StringComparison.Ordinal);
        return at > 0 && char.IsAsciiDigit(text[at - 1]) || at > 0 && text[at - 1] == ':' ? -1 : at;
    }

    private static Stamp ReadUnix(ReadOnlySpan<char> text, long ticksPerUnit)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var units) || units > 99_999_999_999_999m)
        {
            return Stamp.Faulty(RowCodes.BadStamp);
        }

        var ticks = decimal.Truncate(units * ticksPerUnit);
        var latest = new DateTime(Rfc3339.LastYear, 12, 31).Ticks - DateTime.UnixEpoch.Ticks;
        return ticks > latest
            ? Stamp.Faulty(RowCodes.BadStamp)
            : new Stamp(new DateTimeOffset(DateTime.UnixEpoch.Ticks + (long)ticks, TimeSpan.Zero), null, null);
    }

    private Stamp Local(DateTime local, bool isHour24)
    {
        if (clock is null)
        {
            return Stamp.Faulty(RowCodes.StampWithoutZone);
        }

        var instant = clock.InstantOf(local, out var isRepeated);
        return instant is { } known ? Checked(known, isHour24, isRepeated)
            : isRepeated ? Stamp.Faulty(RowCodes.RepeatedHour)
            : Stamp.Faulty(RowCodes.SkippedHour);
    }

    private Stamp Checked(DateTimeOffset instant, bool isHour24, bool isRepeated = false) =>
        isHour24 && !rules.AcceptsHour24
            ? Stamp.Faulty(RowCodes.Hour24)
            : new Stamp(
                instant,
                null,
                isHour24 ? WarningCodes.Hour24
                    : isRepeated ? WarningCodes.RepeatedHour
                    : null
            );
}

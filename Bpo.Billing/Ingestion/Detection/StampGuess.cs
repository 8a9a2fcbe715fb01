using System.Globalization;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The pattern in which a column writes moments.</summary>
/// <param name="HasOffset">Whether every value says its zone itself.</param>
/// <param name="Other">Another pattern that reads every value too, as another day: a person must choose.</param>
public sealed record StampGuess(string Pattern, bool HasOffset, string? Other)
{
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd",
        "dd.MM.yyyy",
        "d.M.yyyy",
        "dd/MM/yyyy",
        "d/M/yyyy",
        "M/d/yyyy",
        "yyyy/M/d",
        "dd-MM-yyyy",
        "d-M-yyyy",
        "yyyyMMdd",
        "yyMMdd",
        "dd.MM.yy",
        "d MMM yyyy",
        "yyyy年M月d日",
    ];

    private static readonly string[] Times = ["", " H:mm:ss", " H:mm", " HH:mm:ss.fff", " h:mm:ss tt", " h:mm tt"];

    /// <summary>Null when no pattern reads every value.</summary>
    public static StampGuess? Of(IReadOnlyList<string> values)
    {
        if (values.Count == 0 || values.Any(value => value.Length < 6))
        {
            return null;
        }

        if (values.All(value => Rfc3339.TryRead(value, out _, out _, out _, out _)))
        {
            var hasOffset = values.All(value => Rfc3339.TryRead(value, out _, out _, out var offset, out _) && offset);
            return new StampGuess(StampPattern.Iso, hasOffset, Other: null);
        }

        if (values.All(value => value.Length == 10 && IsEpoch(value, 1)))
        {
            return new StampGuess(StampPattern.UnixSeconds, HasOffset: true, Other: null);
        }

        if (values.All(value => value.Length == 13 && IsEpoch(value, 1_000)))
        {
            return new StampGuess(StampPattern.UnixMilliseconds, HasOffset: true, Other: null);
        }

        var fitting = Dates
            .SelectMany(date => Times.Select(time => date + time))
            .Where(pattern => Reads(pattern, values))
            .ToList();
        return fitting.Count == 0 ? null : new StampGuess(fitting[0], HasOffset: false, Differing(fitting, values));
    }

    /// <summary>A time of day by itself.</summary>
    public static bool IsClock(IReadOnlyList<string> values) =>
        values.Count > 0 && values.All(value => Time(value, "H:mm:ss") || Time(value, "H:mm"));

    private static bool Time(string value, string pattern) =>
        TimeOnly.TryParseExact(value, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Between 2001 and 2100.</summary>
    private static bool IsEpoch(string value, long perSecond) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number / perSecond is > 978_307_200 and < 4_102_444_800;

    private static bool Reads(string pattern, IReadOnlyList<string> values) =>
        values.All(value => Read(pattern, value) is { Year: >= 1950 and <= 2100 });

    private static DateTime? Read(string pattern, string value) =>
        DateTime.TryParseExact(value, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read
            : null;

    private static string? Differing(List<string> fitting, IReadOnlyList<string> values) =>
        fitting.Skip(1).FirstOrDefault(other => values.Any(value => Read(other, value) != Read(fitting[0], value)));
}

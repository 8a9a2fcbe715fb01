using System.Collections.Immutable;
using System.Globalization;

namespace Bpo.Reports.Texts;

/// <summary>Writes dates the way a language does, with no-break spaces inside.</summary>
public sealed class Dates(DocumentLanguage language)
{
    /// <summary>The days in the order of ISO 8601, by which charts and tables of a week are drawn.</summary>
    public static readonly ImmutableArray<DayOfWeek> Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    private static readonly string[] RussianMonths =
    [
        "Январь",
        "Февраль",
        "Март",
        "Апрель",
        "Май",
        "Июнь",
        "Июль",
        "Август",
        "Сентябрь",
        "Октябрь",
        "Ноябрь",
        "Декабрь",
    ];
    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] RussianDays = ["Вс", "Пн", "Вт", "Ср", "Чт", "Пт", "Сб"];
    private static readonly string[] ChineseDays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>2 Dec 2026, 02.12.2026, 2026年12月2日.</summary>
    public string Day(DateOnly day) =>
        language switch
        {
            DocumentLanguage.Russian => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            DocumentLanguage.Chinese => $"{day.Year}年{day.Month}月{day.Day}日",
            _ => $"{day.Day}\u00A0{EnglishMonths[day.Month - 1][..3]}\u00A0{day.Year}",
        };

    /// <summary>November 2026, Ноябрь 2026, 2026年11月.</summary>
    public string Month(DateOnly month) =>
        language switch
        {
            DocumentLanguage.Russian => $"{RussianMonths[month.Month - 1]} {month.Year}",
            DocumentLanguage.Chinese => $"{month.Year}年{month.Month}月",
            _ => $"{EnglishMonths[month.Month - 1]} {month.Year}",
        };

    /// <summary>The month inside a sentence or after another word: Russian writes it small there.</summary>
    public string MonthInText(DateOnly month) =>
        language == DocumentLanguage.Russian ? Month(month).ToLower(CultureInfo.GetCultureInfo("ru-RU")) : Month(month);

    /// <summary>Nov 2026, 11.2026, 2026年11月: for the axis of a chart.</summary>
    public string ShortMonth(DateOnly month) =>
        language.Pick(
            $"{EnglishMonths[month.Month - 1][..3]} {month.Year}",
            month.ToString("MM.yyyy", CultureInfo.InvariantCulture),
            $"{month.Year}年{month.Month}月"
        );

    /// <summary>First and last day, both included; the month is written once where the language allows: 1–30 Nov 2026.</summary>
    public string Period(DateOnly first, DateOnly last)
    {
        if (first.Year != last.Year || first.Month != last.Month)
            return $"{Day(first)} – {Day(last)}";
        return language.Pick($"{first.Day}–{Day(last)}", $"{Day(first)} – {Day(last)}", $"{Day(first)}至{last.Day}日");
    }

    public string Weekday(DayOfWeek day) => language.Pick(EnglishDays, RussianDays, ChineseDays)[(int)day];

    /// <summary>2 Dec 2026, 09:12 UTC.</summary>
    public string Instant(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var day = Day(DateOnly.FromDateTime(utc));
        var time = utc.ToString("HH:mm", CultureInfo.InvariantCulture);
        return language.Pick($"{day}, {time} UTC", $"{day} в {time} UTC", $"{day} {time} UTC");
    }
}

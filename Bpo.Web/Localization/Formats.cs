using Bpo.Domain.Amounts;
using Bpo.Domain.Time;
using Bpo.Reports.Texts;

namespace Bpo.Web.Localization;

/// <summary>Numbers, money and dates of the screens: the writers of the documents, in the reader's language.</summary>
public static class Formats
{
    private static Figures Figures => new(Language.Current.Document);

    private static Dates Dates => new(Language.Current.Document);

    public static Measures Measures => new(Language.Current.Document);

    public static string Number(long value) => Figures.Number(value, 0);

    /// <summary>Exactly <paramref name="decimals"/> decimals, so that a column keeps its points in line.</summary>
    public static string Number(decimal value, int decimals) => Figures.Number(value, decimals);

    /// <summary>The digits the value has, six at most.</summary>
    public static string Exact(decimal value, int atLeast = 0) => Figures.Exact(value, atLeast);

    /// <param name="points">Percentage points: 80 is 80 %.</param>
    public static string Percent(decimal points, int decimals = 1) => Figures.Percent(points, decimals);

    /// <summary>A rate with the decimals it has.</summary>
    public static string Rate(decimal points) => Figures.Rate(points);

    public static string Amount(Money money) => Figures.Number(money.Amount, money.Currency.Decimals);

    /// <summary>With its ISO code: two currencies may share a sign.</summary>
    public static string Money(Money money) =>
        Figures.Money(money.Amount, money.Currency.Code, money.Currency.Decimals);

    /// <summary>A price keeps its own decimals, and never fewer than two.</summary>
    public static string Price(decimal price, string currency) =>
        Language.Current == Language.Russian
            ? $"{Figures.Exact(price, 2)}\u00a0{currency}"
            : $"{currency}\u00a0{Figures.Exact(price, 2)}";

    /// <summary>A difference carries its sign, plus included.</summary>
    public static string Difference(decimal value, int decimals) => Figures.Signed(value, decimals);

    public static string Seconds(decimal seconds, int decimals = 0) => Measures.Seconds(seconds, decimals);

    public static string Date(DateOnly date) => Dates.Day(date);

    public static string Month(DateOnly month) => Dates.Month(month);

    public static string MonthInText(DateOnly month) => Dates.MonthInText(month);

    public static string Weekday(DayOfWeek day) => Dates.Weekday(day);

    /// <summary>A wall-clock reading in the zone that the page names.</summary>
    public static string Moment(DateTimeOffset instant, ContractZone zone, bool seconds = false)
    {
        var local = zone.Local(instant);
        var time = local.ToString(seconds ? "HH:mm:ss" : "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var date = Date(DateOnly.FromDateTime(local.DateTime));
        return Language.Current.Code switch
        {
            "ru" => $"{date}\u00a0в\u00a0{time}",
            "zh-Hans" => $"{date} {time}",
            _ => $"{date}, {time}",
        };
    }
}

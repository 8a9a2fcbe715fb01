using System.Globalization;
using Bpo.Domain.Amounts;

namespace Bpo.Web.Localization;

/// <summary>
/// Numbers, money and dates as the reader's language writes them: true minus, no-break spaces, ISO currency codes, and
/// standard patterns only.
/// </summary>
public static class Formats
{
    private const string Minus = "\u2212";
    private const string NoBreak = "\u00a0";

    private static CultureInfo Culture => CultureInfo.GetCultureInfo(Language.Current.Culture);

    public static string Number(long value) => Number(value, 0);

    /// <summary>Exactly <paramref name="decimals"/> decimals, so that a column keeps its points in line.</summary>
    public static string Number(decimal value, int decimals) =>
        Sign(value, Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture), decimals);

    /// <summary>All the digits the value has: for prices and exact steps.</summary>
    public static string Exact(decimal value, int atLeast = 0)
    {
        var scale = BitConverter.GetBytes(decimal.GetBits(value)[3])[2];
        var decimals = (int)scale;
        while (decimals > atLeast && decimal.Round(value, decimals - 1) == value)
        {
            decimals--;
        }

        return Number(value, Math.Max(decimals, atLeast));
    }

    /// <param name="points">Percentage points: 80 is 80 %.</param>
    public static string Percent(decimal points, int decimals = 1) =>
        Number(points, decimals) + (Language.Current == Language.Russian ? NoBreak : "") + "%";

    public static string Amount(Money money) => Number(money.Amount, money.Currency.Decimals);

    /// <summary>With its ISO code: two currencies may share a sign.</summary>
    public static string Money(Money money) => WithCurrency(Amount(money), money.Currency.Code);

    /// <summary>A price keeps its own decimals, and never fewer than two.</summary>
    public static string Price(decimal price, string currency) => WithCurrency(Exact(price, 2), currency);

    public static string Date(DateOnly date) =>
        Language.Current.Code switch
        {
            "ru" => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            "zh-Hans" => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            _ => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        };

    /// <summary>A wall-clock reading; the page names the zone.</summary>
    public static string Moment(DateTimeOffset local, bool seconds = false)
    {
        var time = local.ToString(seconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        var date = Date(DateOnly.FromDateTime(local.DateTime));
        return Language.Current.Code switch
        {
            "ru" => $"{date}{NoBreak}в{NoBreak}{time}",
            "zh-Hans" => $"{date} {time}",
            _ => $"{date}, {time}",
        };
    }

    /// <summary>Such as “November 2026”, written as a title begins.</summary>
    public static string Month(DateOnly month)
    {
        var text =
            Language.Current == Language.Chinese
                ? month.ToString("yyyy年M月", CultureInfo.InvariantCulture)
                : month.ToString("MMMM yyyy", Culture);
        return char.ToUpper(text[0], Culture) + text[1..];
    }

    /// <summary>Seconds up to two minutes, minutes and seconds beyond.</summary>
    public static string Seconds(decimal seconds, int decimals = 0)
    {
        var unit = Language.Current.Code switch
        {
            "ru" => (Minutes: NoBreak + "мин", Seconds: NoBreak + "с"),
            "zh-Hans" => (Minutes: "分", Seconds: "秒"),
            _ => (Minutes: NoBreak + "min", Seconds: NoBreak + "s"),
        };
        if (Math.Abs(seconds) < 120)
        {
            return Number(seconds, decimals) + unit.Seconds;
        }

        var whole = (long)decimal.Round(seconds, MidpointRounding.AwayFromZero);
        var gap = Language.Current == Language.Chinese ? "" : NoBreak;
        return $"{Number(whole / 60)}{unit.Minutes}{gap}{Math.Abs(whole % 60):00}{unit.Seconds}";
    }

    /// <summary>A difference carries its sign, plus included.</summary>
    public static string Difference(decimal value, int decimals) =>
        (decimal.Round(value, decimals) > 0 ? "+" : "") + Number(value, decimals);

    private static string WithCurrency(string amount, string currency) =>
        Language.Current == Language.Russian ? amount + NoBreak + currency : currency + NoBreak + amount;

    private static string Sign(decimal value, string digits, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero) < 0 ? Minus + digits : digits;
}

using System.Globalization;

namespace Bpo.Reports.Texts;

/// <summary>
/// Writes figures the way a language does: group and decimal marks, no-break spaces, a true minus (U+2212). The marks
/// are fixed here, not taken from the system, so that the same document is the same on every machine.
/// </summary>
public sealed class Figures(DocumentLanguage language)
{
    private const int MostDecimals = 6;
    private const string NoBreakSpace = "\u00A0";

    private readonly NumberFormatInfo _marks = new()
    {
        NegativeSign = "\u2212",
        NumberDecimalSeparator = language.Pick(".", ",", "."),
        NumberGroupSeparator = language.Pick(",", NoBreakSpace, ","),
    };

    /// <summary>1,234.56 in English, 1 234,56 in Russian.</summary>
    public string Number(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        // A rounded nothing has no sign.
        return (rounded == 0 ? 0 : rounded).ToString($"N{decimals}", _marks);
    }

    /// <summary>With the decimals it has, trailing zeros dropped. After six the rest is an ellipsis: 0.333333…</summary>
    public string Exact(decimal value, int fewest = 0)
    {
        var decimals = Decimals(value);
        return decimals <= MostDecimals
            ? Number(value, Math.Max(decimals, fewest))
            : Number(Math.Round(value, MostDecimals, MidpointRounding.ToZero), MostDecimals) + "…";
    }

    /// <summary>With a sign, for differences: +1.4.</summary>
    public string Signed(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0
            ? "+" + Number(value, decimals)
            : Number(value, decimals);

    /// <param name="points">80 is 80 %.</param>
    public string Percent(decimal points, int decimals) => WithPercentSign(Number(points, decimals));

    /// <summary>A rate with the decimals it has: 5.5%.</summary>
    public string Rate(decimal points) => WithPercentSign(Exact(points));

    /// <summary>EUR 1,234.56 in English, 1 234,56 EUR in Russian.</summary>
    public string Money(decimal amount, string currency, int decimals) =>
        language == DocumentLanguage.Russian
            ? Number(amount, decimals) + NoBreakSpace + currency
            : currency + NoBreakSpace + Number(amount, decimals);

    private string WithPercentSign(string number) => number + language.Pick("%", NoBreakSpace + "%", "%");

    // Dividing by one with all its zeros drops those of the value.
    private static int Decimals(decimal value) => (value / 1.000000000000000000000000000000m).Scale;
}

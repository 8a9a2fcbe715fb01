using System.Globalization;
using Bpo.Domain;

namespace Bpo.Billing.Compliance.Wording;

/// <summary>Says an explanation in a language. Screens, documents and answers of the API all read it here.</summary>
public static class Explanations
{
    private static readonly Phrase[] All =
    [
        .. QueueFormulas.All,
        .. OtherFormulas.All,
        .. FurtherFormulas.All,
        .. OperationFormulas.All,
        .. TicketFormulas.All,
        .. StaffFormulas.All,
        .. JudgedFormulas.All,
        .. CreditPhrases.All,
        .. CapPhrases.All,
        .. ReasonPhrases.All,
        .. IntervalPhrases.All,
        .. ReconcilePhrases.All,
    ];

    private static readonly Dictionary<string, Phrase> ByCode = All.ToDictionary(
        phrase => phrase.Code,
        StringComparer.Ordinal
    );

    /// <summary>Every code that can be said.</summary>
    public static IReadOnlyCollection<string> Codes => ByCode.Keys;

    /// <param name="language"><c>en</c>, <c>ru</c> or <c>zh</c>; anything else reads English.</param>
    /// <exception cref="KeyNotFoundException">The code has no phrase.</exception>
    public static string Say(Explanation explanation, string language)
    {
        var culture = CultureInfo.GetCultureInfo(
            language switch
            {
                "ru" => "ru-RU",
                "zh" or "zh-Hans" => "zh-Hans-CN",
                _ => "en-GB",
            }
        );
        return SayAsWritten(
            explanation with
            {
                Arguments = [.. explanation.Arguments.Select(argument => Shown(argument, culture))],
            },
            language
        );
    }

    /// <summary>Says it with the arguments as they are, for who has written the figures already.</summary>
    /// <exception cref="KeyNotFoundException">The code has no phrase.</exception>
    public static string SayAsWritten(Explanation explanation, string language) =>
        string.Format(CultureInfo.InvariantCulture, ByCode[explanation.Code].In(language), [.. explanation.Arguments]);

    /// <summary>Numbers are rounded to be read; the steps keep them whole.</summary>
    private static string Shown(string argument, CultureInfo culture) =>
        decimal.TryParse(
            argument,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number.ToString("#,0.####", culture)
            : argument;
}

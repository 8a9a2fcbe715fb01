using System.Globalization;
using System.Resources;
using Bpo.Domain;

namespace Bpo.Billing.Rating.Words;

/// <summary>Says explanations of the pipeline in a language: English, Russian or Chinese.</summary>
public static class PricingWords
{
    /// <summary>Arguments that begin so are words of ours and are translated too.</summary>
    internal const string UnitPrefix = "unit.";

    private const string One = ".one";

    private static readonly string[] Prefixes =
    [
        UnitPrefix,
        "kind.",
        "discount.",
        "line.minimum",
        "line.maximum",
        "line.overage",
        "line.prepaid",
    ];

    private static readonly ResourceManager Texts = new(
        "Bpo.Billing.Rating.Words.PricingTexts",
        typeof(PricingWords).Assembly
    );

    /// <param name="language"><c>en</c>, <c>ru</c> or <c>zh</c>; any other reads as English.</param>
    /// <exception cref="KeyNotFoundException">The code is not one of the pipeline's.</exception>
    public static string Say(Explanation explanation, string language)
    {
        if (explanation.Code == Explanation.Verbatim)
        {
            return explanation.Arguments[0];
        }

        var culture = CultureOf(language);
        object[] arguments =
        [
            .. explanation.Arguments.Select(
                (argument, index) => Argument(argument, index > 0 ? explanation.Arguments[index - 1] : "", culture)
            ),
        ];
        return string.Format(culture, Find(explanation.Code, culture), arguments);
    }

    public static bool Knows(string code, string language) =>
        Texts.GetResourceSet(CultureOf(language), createIfNotExists: true, tryParents: false)?.GetString(code)
            is not null;

    /// <summary>A word of ours in the language, in the singular after a one; anything else, a charge's own name too, as it is.</summary>
    private static string Argument(string argument, string before, CultureInfo culture)
    {
        if (!Prefixes.Any(prefix => argument.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return argument;
        }

        var one = before == "1" ? Texts.GetString(argument + One, culture) : null;
        return one ?? Texts.GetString(argument, culture) ?? argument;
    }

    private static string Find(string code, CultureInfo culture) =>
        Texts.GetString(code, culture) ?? throw new KeyNotFoundException($"No text for '{code}'.");

    private static CultureInfo CultureOf(string language) =>
        language.Split('-')[0].ToUpperInvariant() switch
        {
            "RU" => CultureInfo.GetCultureInfo("ru"),
            "ZH" => CultureInfo.GetCultureInfo("zh-Hans"),
            _ => CultureInfo.InvariantCulture,
        };
}

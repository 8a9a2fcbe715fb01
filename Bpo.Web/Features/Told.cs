using System.Globalization;
using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Rating.Words;
using Bpo.Domain;
using Bpo.Web.Documents.Texts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features;

/// <summary>Explanations in the reader's language, by the words the API and the documents use.</summary>
internal static class Told
{
    public static string Say(this Explanation explanation)
    {
        var language = Language.Current.Code;
        return explanation.Code == Explanation.Verbatim || PricingWords.Knows(explanation.Code, language)
            ? PricingWords.Say(Written(explanation), language)
            : Explanations.Say(
                explanation with
                {
                    Arguments = [.. explanation.Arguments.Select(argument => Dated(argument) ?? argument)],
                },
                language
            );
    }

    /// <summary>A place in the terms as the documents cite it; <paramref name="pointer"/> such as <c>credits/rules/0</c>.</summary>
    public static string Cite(string pointer) =>
        DocumentTexts.In(Language.Current.Culture).Cite(pointer.TrimStart('/')) ?? pointer;

    private static Explanation Written(Explanation explanation) =>
        explanation.Code == Explanation.Verbatim
            ? explanation
            : explanation with
            {
                Arguments = [.. explanation.Arguments.Select(Written)],
            };

    private static string Written(string argument) =>
        decimal.TryParse(
            argument,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? Formats.Exact(number)
            : Dated(argument) ?? argument;

    /// <summary>Null for what is neither a day nor a month.</summary>
    private static string? Dated(string argument) =>
        DateOnly.TryParseExact(argument, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Formats.Date(day)
        : DateOnly.TryParseExact(argument, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? Formats.MonthInText(month)
        : null;
}

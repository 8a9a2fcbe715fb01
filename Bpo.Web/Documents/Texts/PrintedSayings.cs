using System.Globalization;
using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Rating.Words;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Reports.Texts;

namespace Bpo.Web.Documents.Texts;

/// <summary>
/// Explanations as paper says them: figures grouped, long fractions cut with an ellipsis, money with the decimals of its
/// currency. The API says the same sentences with plain digits.
/// </summary>
public sealed class PrintedSayings(string language, Currency currency)
{
    private const string UnitPrefix = "unit.";
    private const string One = ".one";
    private const int CreditDecimals = 4;

    private readonly DocumentLanguage documentLanguage = DocumentLanguages.FromCulture(language);
    private readonly Figures figures = new(DocumentLanguages.FromCulture(language));
    private readonly Dates dates = new(DocumentLanguages.FromCulture(language));

    public string Say(Explanation explanation)
    {
        if (explanation.Code == Explanation.Verbatim)
        {
            return explanation.Arguments[0];
        }

        var isPricing = PricingWords.Knows(explanation.Code, "en");
        var money = MoneyArguments.Of(explanation.Code);
        var written = explanation with
        {
            Arguments =
            [
                .. explanation.Arguments.Select(
                    (argument, index) => Written(argument, index, explanation.Arguments, money, isPricing)
                ),
            ],
        };
        var said = isPricing ? PricingWords.Say(written, language) : Explanations.SayAsWritten(written, language);
        // Only Russian parts a percent sign from its figure.
        return documentLanguage == DocumentLanguage.Russian ? said : said.Replace(" %", "%", StringComparison.Ordinal);
    }

    /// <summary>The unit in words, singular beside a single one.</summary>
    public string Unit(string unit, decimal? quantity)
    {
        var code = UnitPrefix + unit;
        return unit.Length == 0 ? "" : PricingWords.Say(Explanation.Of(InNumber(code, quantity)), language);
    }

    private string Written(
        string argument,
        int index,
        IReadOnlyList<string> all,
        IReadOnlyList<int> money,
        bool isPricing
    )
    {
        if (argument.StartsWith(UnitPrefix, StringComparison.Ordinal))
        {
            return InNumber(argument, index > 0 ? Number(all[index - 1]) : null);
        }

        if (argument.EndsWith(" %", StringComparison.Ordinal) && Number(argument[..^2]) is { } share)
        {
            return figures.Rate(share);
        }

        if (
            DateOnly.TryParseExact(
                argument,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return dates.Day(day);
        }

        return Number(argument) is not { } number ? argument
            : money.Contains(index) ? figures.Exact(number, currency.Decimals)
            : figures.Exact(isPricing ? number : Math.Round(number, CreditDecimals));
    }

    private static string InNumber(string unit, decimal? quantity) =>
        quantity == 1 && PricingWords.Knows(unit + One, "en") ? unit + One : unit;

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}

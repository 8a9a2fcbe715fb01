using System.Globalization;
using System.Resources;
using Bpo.Domain.Amounts;
using Bpo.Reports.Texts;

namespace Bpo.Web.Documents.Texts;

/// <summary>The words that documents need beside those of the renderer and of the computation.</summary>
public sealed class DocumentTexts(DocumentLanguage language)
{
    private static readonly ResourceManager Texts = new(typeof(DocumentTexts));

    private static readonly ResourceManager Terms = new(
        "Bpo.Web.Localization.Resources.Terms",
        typeof(DocumentTexts).Assembly
    );

    private static readonly ResourceManager Countries = new(
        "Bpo.Web.Documents.Texts.CountryNames",
        typeof(DocumentTexts).Assembly
    );

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language.Tag());

    public static DocumentTexts In(string language) => new(DocumentLanguages.FromCulture(language));

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] =>
        Texts.GetString(key, culture) ?? throw new KeyNotFoundException($"No text for '{key}'.");

    public Figures Figures { get; } = new(language);

    public Dates Dates { get; } = new(language);

    public Measures Measures { get; } = new(language);

    public string? Find(string key) => Texts.GetString(key, culture);

    /// <summary>What a metric is called, in the words of the screens.</summary>
    public string Metric(string kind) => Terms.GetString($"Metric.{kind}", culture) ?? kind;

    /// <summary>The country in words; the code itself where no name is kept.</summary>
    public string Country(string code) => Countries.GetString(code, culture) ?? code;

    public string Count(long count) => Figures.Number(count, 0);

    /// <summary>With the ISO code, because CNY and JPY share a sign.</summary>
    public string Money(Money money) => Figures.Money(money.Amount, money.Currency.Code, money.Currency.Decimals);

    public string Format(string key, params object[] arguments) => string.Format(culture, this[key], arguments);
}

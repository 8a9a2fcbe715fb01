using System.Globalization;
using System.Resources;
using Bpo.Domain.Amounts;
using Bpo.Reports.Texts;

namespace Bpo.Web.Documents.Texts;

/// <summary>The words that documents need beside those of the renderer and of the computation.</summary>
public sealed class DocumentTexts(DocumentLanguage language)
{
    private static readonly ResourceManager Texts = new(typeof(DocumentTexts));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language.Tag());

    public static DocumentTexts In(string language) => new(DocumentLanguages.FromCulture(language));

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] =>
        Texts.GetString(key, culture) ?? throw new KeyNotFoundException($"No text for '{key}'.");

    public string Find(string key, string otherwise) => Texts.GetString(key, culture) ?? otherwise;

    public string Count(long count) => count.ToString("N0", culture);

    /// <summary>With the ISO code, because CNY and JPY share a sign.</summary>
    public string Money(Money money) =>
        $"{money.Amount.ToString("N" + money.Currency.Decimals, culture)} {money.Currency.Code}";

    public string Format(string key, params object[] arguments) => string.Format(culture, this[key], arguments);
}

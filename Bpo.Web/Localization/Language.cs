using System.Globalization;
using Bpo.Reports.Texts;

namespace Bpo.Web.Localization;

/// <summary>A language of the screens: its code, the culture that writes its numbers and dates, and its own name.</summary>
public sealed record Language(string Code, string Culture, string Name)
{
    public static readonly Language English = new("en", "en-GB", "English");
    public static readonly Language Russian = new("ru", "ru-RU", "Русский");
    public static readonly Language Chinese = new("zh-Hans", "zh-CN", "简体中文");

    public static readonly IReadOnlyList<Language> All = [English, Russian, Chinese];

    /// <summary>The same language on paper.</summary>
    public DocumentLanguage Document => DocumentLanguages.FromCulture(Culture);

    public static Language Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>By the language of the culture; English for every language the screens do not speak.</summary>
    public static Language Of(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName switch
        {
            "ru" => Russian,
            "zh" => Chinese,
            _ => English,
        };

    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);
}

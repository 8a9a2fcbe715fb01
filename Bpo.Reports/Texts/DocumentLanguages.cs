namespace Bpo.Reports.Texts;

public static class DocumentLanguages
{
    /// <summary>The document language for a culture name such as "ru-RU"; English where there is no better.</summary>
    public static DocumentLanguage FromCulture(string culture) =>
        culture.Split('-')[0] switch
        {
            "ru" => DocumentLanguage.Russian,
            "zh" => DocumentLanguage.Chinese,
            _ => DocumentLanguage.English,
        };

    /// <summary>The BCP 47 tag, such as "zh-Hans".</summary>
    public static string Tag(this DocumentLanguage language) =>
        language switch
        {
            DocumentLanguage.Russian => "ru",
            DocumentLanguage.Chinese => "zh-Hans",
            _ => "en",
        };

    /// <summary>One of three texts.</summary>
    internal static T Pick<T>(this DocumentLanguage language, T english, T russian, T chinese) =>
        language switch
        {
            DocumentLanguage.Russian => russian,
            DocumentLanguage.Chinese => chinese,
            _ => english,
        };
}

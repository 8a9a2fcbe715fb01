namespace Bpo.Web.Localization;

/// <summary>Plural categories of the three languages for whole numbers, after the Unicode CLDR.</summary>
internal static class Plural
{
    public static string Form(Language language, long count)
    {
        var n = Math.Abs(count);
        return language.Code switch
        {
            "ru" => Russian(n),
            "zh-Hans" => "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Russian(long n) =>
        (n % 10, n % 100) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, < 12 or > 14) => "few",
            _ => "many",
        };
}

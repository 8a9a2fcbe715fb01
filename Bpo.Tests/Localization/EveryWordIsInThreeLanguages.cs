using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bpo.Tests.Localization;

/// <summary>Keys stand in pages as literals; each must be in every language, with the same places in each.</summary>
public sealed partial class EveryWordIsInThreeLanguages
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "Bpo.Web", "Localization", "Resources");

    private static readonly string[] PluralForms = ["one", "few", "many", "other"];

    private static readonly Dictionary<string, Dictionary<string, string>> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = Read(""),
        ["ru"] = Read(".ru"),
        ["zh-Hans"] = Read(".zh-Hans"),
    };

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh-Hans")]
    public void every_key_used_is_there(string language) =>
        Assert.Empty(UsedKeys().Where(key => !IsThere(key, ByLanguage[language])).Distinct().Order());

    [Theory]
    [InlineData("ru")]
    [InlineData("zh-Hans")]
    public void every_key_has_a_translation_with_the_same_places(string language) =>
        Assert.Empty(
            ByLanguage["en"]
                .Where(entry => Places(ByLanguage[language].GetValueOrDefault(entry.Key, "")) != Places(entry.Value))
                .Select(entry => entry.Key)
        );

    [Fact]
    public void no_sentence_of_a_translation_is_left_in_english() =>
        Assert.Empty(
            ByLanguage["zh-Hans"]
                .Where(entry =>
                    entry.Value == ByLanguage["en"][entry.Key] && Letters().IsMatch(Place().Replace(entry.Value, ""))
                )
                .Where(entry => entry.Value is not "SLA")
                .Select(entry => entry.Key)
        );

    private static IEnumerable<string> UsedKeys() =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "Bpo.Web"), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".razor" or ".cs")
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Key().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["key"].Value);

    private static bool IsThere(string key, Dictionary<string, string> texts) =>
        texts.ContainsKey(key) || PluralForms.All(form => texts.ContainsKey($"{key}.{form}"));

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order());

    private static Dictionary<string, string> Read(string language) =>
        Directory
            .EnumerateFiles(Folder, "*.resx")
            .Where(path => LanguageOf(path) == language)
            .SelectMany(path =>
                XDocument
                    .Load(path)
                    .Root!.Elements("data")
                    .Select(data =>
                        (
                            Key: $"{Path.GetFileName(path).Split('.')[0]}.{data.Attribute("name")!.Value}",
                            data.Element("value")!.Value
                        )
                    )
            )
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string LanguageOf(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name
        && name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at
            ? name[at..]
            : "";

    [GeneratedRegex(
        @"Words(\.Count)?[\[(]\s*""(?<key>[A-Z][A-Za-z]+\.[A-Za-z.-]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{3}", RegexOptions.None, 1000)]
    private static partial Regex Letters();
}

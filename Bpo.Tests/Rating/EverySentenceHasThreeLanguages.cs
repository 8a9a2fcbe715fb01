using System.Text.RegularExpressions;
using Bpo.Billing.Rating.Words;
using Bpo.Domain;

namespace Bpo.Tests.Rating;

public sealed partial class EverySentenceHasThreeLanguages
{
    [Theory]
    [InlineData("ru")]
    [InlineData("zh")]
    public void no_text_is_left_in_english(string language) =>
        Assert.All(
            Codes(),
            code => Assert.True(PricingWords.Knows(code, language), $"{code} is missing in {language}.")
        );

    [Fact]
    public void every_code_the_pipeline_uses_has_a_text()
    {
        var used = Directory
            .EnumerateFiles(
                Path.Combine(RepositoryRoot.Path, "Bpo.Billing", "Rating"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .SelectMany(path => Code().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal);
        Assert.All(used, code => Assert.True(PricingWords.Knows(code, "en"), $"{code} has no text."));
    }

    [Theory]
    [InlineData("en", "Band 2: 5 min × 0.40")]
    [InlineData("ru", "Ступень 2: 5 мин × 0.40")]
    [InlineData("zh-Hans", "第 2 档：5 分钟 × 0.40")]
    public void a_sentence_names_its_numbers(string language, string expected) =>
        Assert.Equal(
            expected,
            PricingWords.Say(Explanation.Of("tiers.graduated", "2", "5", "unit.minute", "0.40", "0"), language)
        );

    [Theory]
    [InlineData("en", "1", "1 month × 1850")]
    [InlineData("en", "2", "2 months × 1850")]
    [InlineData("ru", "1", "1 мес. × 1850")]
    public void one_of_a_unit_is_said_in_the_singular(string language, string count, string expected) =>
        Assert.Equal(expected, PricingWords.Say(Explanation.Of("price", count, "unit.month", "1850"), language));

    [Fact]
    public void a_charge_called_like_a_word_of_ours_keeps_its_name() =>
        Assert.Equal(
            "Adjustment of unit.parsec",
            PricingWords.Say(Explanation.Of("line.adjustment", "unit.parsec"), "en")
        );

    private static IEnumerable<string> Codes() =>
        Name()
            .Matches(
                File.ReadAllText(
                    Path.Combine(RepositoryRoot.Path, "Bpo.Billing", "Rating", "Words", "PricingTexts.resx")
                )
            )
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex("""<data name="([^"]+)" """, RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("""Explanation\.Of\(\s*"([a-z.-]+[a-z])"[,)\s]""", RegexOptions.None, 1000)]
    private static partial Regex Code();
}

using System.Text.RegularExpressions;

namespace Bpo.Tests.Localization;

/// <summary>The words that <c>docs/glossary.md</c> dismissed come back in no resource and in no text of a document.</summary>
public sealed partial class WordsOfTheTrade
{
    private static readonly string[] Rooms =
    [
        "Bpo.Web/Localization/Resources",
        "Bpo.Web/Documents/Texts",
        "Bpo.Billing/Rating/Words",
        "Bpo.Billing/Compliance/Wording",
        "Bpo.Reports/Invoices/Texts",
        "Bpo.Reports/BusinessReviews/Texts",
        "Bpo.Reports/Scorecards",
    ];

    [Fact]
    public void no_thing_has_a_second_word_in_russian() =>
        Assert.DoesNotContain(Lines(), line => Russian().IsMatch(line));

    [Fact]
    public void no_thing_has_a_second_word_in_chinese() =>
        Assert.DoesNotContain(Lines(), line => Chinese().IsMatch(line));

    [Fact]
    public void punctuation_between_chinese_characters_is_full_width() =>
        Assert.DoesNotContain(Lines(), line => HalfWidth().IsMatch(line));

    private static IEnumerable<string> Lines() =>
        Rooms
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, room)))
            .SelectMany(path => File.ReadLines(path).Select(line => $"{Path.GetFileName(path)}: {line.Trim()}"));

    [GeneratedRegex(
        @"подрядчик|\bзач[её]т(?!\w* аванса)|корректировочн|штраф|(?<!ответа ÷ )\bотвечен(?!о за \{0\} мин)|запас\w* ошибок|\bпроект|(?<!с первого |номер )\bобращени[еяй]",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Russian();

    [GeneratedRegex(
        "发票|扣款|奖金|呼入|接起|联系(?!贵)|误差预算|卖方|(?<!购)买方|草案|事后处理|封顶",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex HalfWidth();
}

using System.Text.RegularExpressions;
using Bpo.Billing.Compliance.Wording;
using Bpo.Domain;

namespace Bpo.Tests.Compliance;

public sealed partial class ExplanationsAreSaid
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void every_code_has_a_sentence_that_takes_its_arguments(string language)
    {
        foreach (var code in Explanations.Codes)
        {
            var said = Explanations.Say(Explanation.Of(code, "1", "2", "3", "4", "5", "6"), language);
            Assert.DoesNotContain("{", said, StringComparison.Ordinal);
            Assert.NotEqual("", said);
        }
    }

    [Fact]
    public void every_code_that_the_code_names_can_be_said()
    {
        var named = new[] { "Bpo.Domain/Metrics", "Bpo.Domain/Credits", "Bpo.Billing/Compliance" }
            .SelectMany(room =>
                Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, room), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => !file.Contains("Wording", StringComparison.Ordinal))
            .SelectMany(file => Codes().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Explanations.Codes));
    }

    [Theory]
    [InlineData("en", "1,234.5 beyond 30")]
    [InlineData("ru", "1 234,5 за пределом 30")]
    [InlineData("zh", "超出 30 共 1,234.5")]
    public void numbers_are_written_as_the_language_writes_them(string language, string start) =>
        Assert.StartsWith(
            start,
            Explanations
                .Say(Explanation.Of("credit.linear.Amount", "1234.50000000001", "30", "1", "500", "0"), language)
                .Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );

    /// <summary>Codes written out in full; those put together from a word are covered by the golden tables.</summary>
    [GeneratedRegex(
        "(?<!Problem\\()\"(?<code>(formula|credit|bonus|earn-back|not-measured)\\.[A-Za-z.-]+[A-Za-z])\"",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Codes();
}

using System.Xml.Linq;

namespace Bpo.Tests.Contracts;

/// <summary>
/// The description of terms is walked against the page: what may be agreed is offered by a ready clause or beside one, opens in
/// a line of its own, and is called by a word. Nothing needs the JSON document itself.
/// </summary>
public sealed class EveryMemberCanBeEdited
{
    private static readonly TermsWalk Walk = TermsWalk.OfAllReadyClauses();

    public static TheoryData<string> Languages => ["", ".ru", ".zh-Hans"];

    [Fact]
    public void every_member_that_is_described_has_a_field() =>
        Nothing(string.Join(' ', TermsWalk.Described.Except(Walk.Edited, StringComparer.Ordinal)));

    [Fact]
    public void every_member_the_reader_takes_is_described() => Nothing(string.Join(' ', Walk.Undescribed));

    [Fact]
    public void every_clause_opens_in_a_line_of_its_own() => Nothing(string.Join(' ', Walk.WithoutLine));

    [Fact]
    public void a_sentence_offers_the_words_that_are_described() => Nothing(string.Join(' ', Walk.OtherChoices));

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_member_has_a_name(string language)
    {
        var named = XDocument
            .Load(Path.Combine(RepositoryRoot.Path, "Bpo.Web/Localization/Resources", $"Terms{language}.resx"))
            .Root!.Elements("data")
            .Select(data => data.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        Nothing(string.Join(' ', TermsWalk.Names.Where(name => !named.Contains($"Member.{name}"))));
    }

    /// <summary>All of what is missing is told, not its first letters.</summary>
    private static void Nothing(string missing) => Assert.True(missing.Length == 0, missing);
}

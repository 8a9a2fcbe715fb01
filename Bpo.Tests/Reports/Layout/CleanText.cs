using Bpo.Reports.Layout.Typesetting;

namespace Bpo.Tests.Reports.Layout;

public class CleanText
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("tab\there", "tab here")]
    [InlineData("pair 😀", "pair 😀")]
    [InlineData("hidden\u200B\u2060\uFEFF\u00AD marks", "hidden marks")]
    [InlineData("\u202Ereversed\u202C", "reversed")]
    public void controls_and_invisible_marks_are_dropped(string raw, string clean) =>
        Assert.Equal(clean, PlainText.Clean(raw));

    [Fact]
    public void half_a_character_is_shown_as_a_replacement() =>
        // Not in a theory row: metadata cannot hold half a character.
        Assert.Equal("lone \uFFFD.", PlainText.Clean(string.Concat("lone ", '\uD83D', ".")));
}

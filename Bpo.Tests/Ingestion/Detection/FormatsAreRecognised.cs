using System.Text;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Tests.Ingestion.Detection;

public sealed class FormatsAreRecognised
{
    [Theory]
    [InlineData("id,enqueuedAt,outcome,queue\n1,2026-10-01T09:00:00Z,answered,a\n", "canonical-csv")]
    [InlineData("outcome;queue;enqueuedAt;id\nanswered;a;2026-10-01T09:00:00Z;1\n", "canonical-csv")]
    [InlineData("""{"id":"1","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered"}""", "canonical-json")]
    [InlineData("""[{"id":"1","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answ""", "canonical-json")]
    [InlineData("1266839761|1.2|9000|NONE|ENTERQUEUE||555\n1266839770|1.2|9000|A|CONNECT|9\n", "asterisk-queue-log")]
    [InlineData("Nr\tBegin\tState\n1\t2026-10-01 09:00\tok\n", "delimited")]
    public void the_first_lines_tell(string text, string format) => Assert.Equal(format, Guesses(text)[0].Format.Name);

    [Fact]
    public void every_guess_says_what_shows_it() =>
        Assert.Equal(
            "Its header names id, enqueuedAt, outcome.",
            Guesses("id,enqueuedAt,outcome\n1,2026-10-01T09:00:00Z,answered\n")[0].Match.Reason
        );

    [Fact]
    public void text_without_columns_is_nothing_that_is_known() =>
        Assert.Empty(Guesses("Dear team,\nplease see below.\n"));

    [Fact]
    public void a_last_line_that_was_cut_is_not_judged() =>
        Assert.Equal(
            "asterisk-queue-log",
            Guesses("1266839761|1.2|9000|NONE|ENTERQUEUE||555\n12668", isWhole: false)[0].Format.Name
        );

    private static IReadOnlyList<FormatGuess> Guesses(string text, bool isWhole = true)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return FormatGuess.Of(HeadText.Read("", bytes, EncodingGuess.Of(bytes), isWhole));
    }
}

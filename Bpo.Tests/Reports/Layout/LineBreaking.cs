using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Tests.Reports.Layout;

public class LineBreaking
{
    [Theory]
    [InlineData("20秒内接通率，目标80%：未达标。", "，：。%")]
    [InlineData("（夜间）通话与保持时间（日间）", "）")]
    public void a_closing_mark_never_opens_a_line(string text, string marks)
    {
        foreach (var line in Lines(text, 40, DocumentLanguage.Chinese))
            Assert.DoesNotContain(line[0], marks);
    }

    [Fact]
    public void an_opening_mark_never_closes_a_line()
    {
        foreach (var line in Lines("服务（扣减）与“调整”以及《合同》", 36, DocumentLanguage.Chinese))
            Assert.DoesNotContain(line[^1], "（“《");
    }

    [Theory]
    [InlineData("call-back", new[] { "call-", "back" })]
    [InlineData("C-2026-014", new[] { "C-2026-014" })]
    [InlineData("60/6", new[] { "60/6" })]
    [InlineData("08:00–21:00", new[] { "08:00–21:00" })]
    [InlineData("1\u00A0234,56", new[] { "1\u00A0234,56" })]
    [InlineData("two words", new[] { "two ", "words" })]
    public void words_break_at_hyphens_and_figures_do_not(string text, string[] pieces) =>
        Assert.Equal(pieces, LineBreaks.Pieces(text));

    [Fact]
    public void a_word_wider_than_the_column_is_cut_and_nothing_is_lost()
    {
        var lines = Lines(new string('W', 400), 100, DocumentLanguage.English);
        Assert.True(lines.Count > 20);
        Assert.Equal(400, lines.Sum(l => l.Length));
    }

    [Fact]
    public void no_line_is_wider_than_its_column()
    {
        var style = new DocumentStyles(DocumentLanguage.Russian).Body;
        var runs = new[]
        {
            new TextRun("Средние в секундах; время обработки складывается из разговора и удержания.", style),
        };
        Assert.All(Typesetter.Set(runs, 90), line => Assert.InRange(line.Width, 0, 90.02));
    }

    private static List<string> Lines(string text, double width, DocumentLanguage language)
    {
        var run = new TextRun(text, new DocumentStyles(language).Body);
        return [.. Typesetter.Set([run], width).Select(l => string.Concat(l.Runs.Select(r => r.Text)).TrimEnd())];
    }
}

using Bpo.Reports.Layout;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Tests.Reports.Layout;

public class PagesFlowWell
{
    private const double Width = 200;
    private static readonly DocumentTheme Theme = new(DocumentLanguage.English);

    [Fact]
    public void a_heading_moves_on_with_what_it_heads()
    {
        var column = new Column().Add(new Spacer(100), Theme.Heading("Cost"), new Spacer(50));
        var (head, tail) = column.Cut(Width, 130, isPageTop: true);
        Assert.Equal(100, head!.Height(Width), 6);
        Assert.True(tail!.Height(Width) > 50);
    }

    [Fact]
    public void neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone()
    {
        var text = new Text(string.Join(' ', Enumerable.Repeat("word", 60)), Theme.Styles.Body);
        var line = Theme.Styles.Body.Size * Theme.Styles.Body.Leading;
        var lines = (int)Math.Round(text.Height(Width) / line);
        for (var fitting = 1; fitting < lines; fitting++)
        {
            var (head, tail) = text.Cut(Width, line * fitting + 0.1, isPageTop: false);
            if (head is null)
                continue;
            Assert.InRange(head.Height(Width) / line, 1.99, lines - 1.99);
            Assert.Equal(text.Height(Width), head.Height(Width) + tail!.Height(Width), 6);
        }
    }

    [Fact]
    public void a_page_that_has_hardly_begun_is_not_broken()
    {
        var little = new Column().Add(new Spacer(40), new PageBreak(), new Spacer(50));
        var enough = new Column().Add(new Spacer(120), new PageBreak(), new Spacer(50));
        Assert.Null(little.Cut(Width, 200, isPageTop: true).Tail);
        Assert.NotNull(enough.Cut(Width, 200, isPageTop: true).Tail);
    }

    [Fact]
    public void what_belongs_together_moves_whole_unless_it_is_tall()
    {
        Element Paragraphs() => new Together(new Column().Add(new Spacer(60), new Spacer(60)));
        Assert.Null(Paragraphs().Cut(Width, 100, isPageTop: false).Head);
        Assert.NotNull(Paragraphs().Cut(Width, 100, isPageTop: true).Head);
        var tall = new Together(new Column().Add(new Spacer(300), new Spacer(300)));
        Assert.Equal(300, tall.Cut(Width, 400, isPageTop: false).Head!.Height(Width), 6);
    }

    [Fact]
    public void what_fits_no_page_is_drawn_rather_than_dropped()
    {
        var (head, tail) = new Column().Add(new Spacer(500), new Spacer(10)).Cut(Width, 100, isPageTop: true);
        Assert.Equal(500, head!.Height(Width), 6);
        Assert.Equal(10, tail!.Height(Width), 6);
    }
}

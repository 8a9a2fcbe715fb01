using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Tests.Reports.Layout;

public class TablesBreakWell
{
    private const double Width = 400;
    private static readonly DocumentTheme Theme = new(DocumentLanguage.English);

    [Fact]
    public void the_header_is_repeated_on_every_page()
    {
        var pages = Pages(Rows(200), 300);
        Assert.True(pages.Count > 5);
        Assert.All(pages, page => Assert.Equal(TableRowKind.Header, page.Rows[0].Kind));
        Assert.Equal(200, pages.Sum(p => p.Rows.Count(r => r.Kind == TableRowKind.Body)));
    }

    [Fact]
    public void columns_do_not_jump_from_page_to_page()
    {
        var table = new ThemedTable(Theme, TableColumn.Share(1), TableColumn.Figures).Header("name", "amount");
        for (var i = 0; i < 60; i++)
            table.Row($"row {i}", i == 59 ? "1,234,567.89" : "1.00");
        var whole = table.Build();
        var cut = whole.Cut(Width, 300, isPageTop: true);
        var wholeCells = ColumnWidths.Resolve(whole.Columns, whole.Rows, Width, whole.Horizontal);
        Assert.Equal(whole.Height(Width), cut.Head!.Height(Width) + cut.Tail!.Height(Width) - HeaderHeight(whole), 6);
        Assert.Equal(Width, wholeCells.Sum(), 6);
    }

    [Fact]
    public void a_group_head_never_stands_last_and_a_sum_never_first()
    {
        var table = new ThemedTable(Theme, TableColumn.Share(1), TableColumn.Figures).Header("name", "amount");
        for (var g = 0; g < 40; g++)
            table.Group($"group {g}").Row("one", "1").Row("two", "2").Total("sum", "3");
        for (double height = 90; height < 330; height += 7)
        {
            var pages = Pages(table.Build(), height);
            Assert.All(pages, page => Assert.NotEqual(TableRowKind.Group, page.Rows[^1].Kind));
            Assert.All(pages, page => Assert.NotEqual(TableRowKind.Total, page.Rows[1].Kind));
        }
    }

    [Fact]
    public void a_group_of_a_few_rows_is_not_parted()
    {
        var table = new ThemedTable(Theme, TableColumn.Share(1), TableColumn.Figures).Header("name", "amount");
        for (var g = 0; g < 40; g++)
            table.Group($"group {g}").Row("one", "1").Row("two", "2").Row("three", "3");
        for (double height = 130; height < 400; height += 7)
            Assert.All(Pages(table.Build(), height), page => Assert.Equal(TableRowKind.Group, page.Rows[1].Kind));
    }

    [Fact]
    public void a_row_taller_than_the_page_is_cut_inside()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 2_000));
        var pages = Pages(new ThemedTable(Theme, TableColumn.Share(1)).Header("text").Row(text).Build(), 300);
        Assert.InRange(pages.Count, 3, 40);
        Assert.All(pages, page => Assert.InRange(page.Height(Width), 0, 300.01));
    }

    [Fact]
    public void figures_are_never_broken_to_make_room()
    {
        var table = new ThemedTable(Theme, TableColumn.Share(1), TableColumn.Figures, TableColumn.Figures)
            .Row("a long description that wraps as it may", "1,234,567.89", "−1,234,567.89")
            .Build();
        var widths = ColumnWidths.Resolve(table.Columns, table.Rows, 180, table.Horizontal);
        var figures = table.Rows[0].Cells.Skip(1).Select(c => c.Content.NaturalWidth + 2 * table.Horizontal);
        Assert.Equal(figures, widths.Skip(1));
    }

    private static double HeaderHeight(Table table) => new Table(table.Columns, [table.Rows[0]]).Height(Width);

    private static Table Rows(int count)
    {
        var table = new ThemedTable(Theme, TableColumn.Share(1), TableColumn.Figures).Header("name", "amount");
        for (var i = 0; i < count; i++)
            table.Row($"row {i}", "1.00");
        return table.Build();
    }

    private static List<Table> Pages(Table table, double height)
    {
        var pages = new List<Table>();
        for (Element? rest = table; rest is not null; )
        {
            var (head, tail) = rest.Cut(Width, height, isPageTop: true);
            pages.Add(Assert.IsType<Table>(head));
            rest = tail;
        }
        return pages;
    }
}

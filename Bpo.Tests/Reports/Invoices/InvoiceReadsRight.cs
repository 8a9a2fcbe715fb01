using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;
using Bpo.Tests.Reports.Pdf;
using Bpo.Tests.Reports.Samples;

namespace Bpo.Tests.Reports.Invoices;

public class InvoiceReadsRight
{
    [Theory]
    [InlineData(
        DocumentLanguage.English,
        "Invoice 2026-1107",
        "EUR 150,638.69",
        "−3,254.45",
        "contacts: 54,317",
        "clause 3.1",
        "Page 1 of 2"
    )]
    [InlineData(
        DocumentLanguage.Russian,
        "Счёт 2026-1107",
        "150 638,69 EUR",
        "−3 254,45",
        "контактов: 54 317",
        "п. 3.1",
        "Страница 1 из 2"
    )]
    [InlineData(
        DocumentLanguage.Chinese,
        "账单 2026-1107",
        "EUR 150,638.69",
        "−3,254.45",
        "联络 54,317 次",
        "条款 3.1",
        "第 1 页，共 2 页"
    )]
    public async Task the_words_and_figures_of_an_invoice_can_be_copied_out(
        DocumentLanguage language,
        params string[] expected
    )
    {
        var text = await Text(SampleInvoice.In(language));
        Assert.All(expected, e => Assert.Contains(e, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task every_line_is_explained_in_the_annex()
    {
        var text = await Text(SampleInvoice.In(DocumentLanguage.English));
        Assert.Contains("How each line was computed", text, StringComparison.Ordinal);
        Assert.Contains("Line 1 · Talk and hold time, day", text, StringComparison.Ordinal);
        Assert.Contains("106,580.379", text, StringComparison.Ordinal);
        Assert.Contains("run_01JDN4Z7", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_draft_has_no_number_and_says_that_it_is_one()
    {
        var draft = SampleInvoice.In(DocumentLanguage.English) with { State = InvoiceState.Draft, Number = null };
        var text = await Text(draft);
        Assert.Contains("Draft invoice", text, StringComparison.Ordinal);
        Assert.Contains("The number is given at issue.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_credit_note_names_the_invoice_it_corrects()
    {
        var note = SampleInvoice.In(DocumentLanguage.English) with
        {
            Kind = InvoiceKind.CreditNote,
            Number = "CN-7",
            Corrects = "2026-0988",
        };
        var text = await Text(note);
        Assert.Contains("Credit note CN-7", text, StringComparison.Ordinal);
        Assert.Contains("Corrects invoice 2026-0988", text, StringComparison.Ordinal);
        Assert.Contains("Amount credited", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public async Task the_service_levels_of_the_annex_stand_on_one_page(int steps)
    {
        var sample = SampleInvoice.In(DocumentLanguage.English);
        var line = sample.Groups[0].Lines[0] with
        {
            Steps = [.. Enumerable.Range(1, steps).Select(i => new ComputationStep($"step {i}", 1, 1))],
        };
        var pages = (await Text(sample with { Groups = [new("", [line], 1m)] })).Split('\f');
        var page = Assert.Single(pages, p => p.Contains("Service levels and credits", StringComparison.Ordinal));
        Assert.All(sample.ServiceLevels, row => Assert.Contains(row.Name, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_line_without_a_quantity_shows_a_dash()
    {
        var sample = SampleInvoice.In(DocumentLanguage.English);
        var line = sample.Groups[0].Lines[0] with { Description = "Shortfall", Quantity = null, Unit = "" };
        var text = await Text(sample with { Groups = [new("", [line], 1m)] });
        Assert.Matches(@"Shortfall\s+–\s+see annex", text);
    }

    [Fact]
    public async Task a_thousand_lines_keep_their_numbers_and_their_order()
    {
        var sample = SampleInvoice.In(DocumentLanguage.English);
        var lines = Enumerable
            .Range(1, 1_000)
            .Select(i => sample.Groups[1].Lines[0] with { Number = i, Description = $"line-{i:0000}" })
            .ToList();
        var text = await Text(sample with { Groups = [new InvoiceLineGroup("Many", lines, 1m)] });
        var places = lines.ConvertAll(l => text.IndexOf(l.Description, StringComparison.Ordinal));
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static Task<string> Text(InvoiceDocument document) => PdfTool.Text(InvoicePdf.Render(document));
}

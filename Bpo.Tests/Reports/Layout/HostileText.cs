using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;
using Bpo.Tests.Reports.Pdf;
using Bpo.Tests.Reports.Samples;

namespace Bpo.Tests.Reports.Layout;

/// <summary>Names and descriptions come from files of strangers.</summary>
public class HostileText
{
    private static readonly Dictionary<string, string> Hostile = new(StringComparer.Ordinal)
    {
        ["markup"] = "<script>alert(1)</script>",
        ["PDF operators"] = ") Tj ET (",
        ["PDF objects"] = "\\) endstream endobj",
        ["NUL"] = "before\0after",
        ["half characters"] = string.Concat("high ", '\uD83D', " and low ", '\uDE00'),
        ["a word without end"] = new string('W', 400),
        ["emoji and rare ideographs"] = "👩‍👩‍👧 family, 🇩🇪 flag, 𠮷 (U+20BB7)",
        ["Arabic"] = "مرحبا بالعالم",
        ["a reversed price"] = "price \u202E54.0 \u202C",
        ["nothing"] = "",
        ["line ends only"] = "\r\n\r\n\t",
        ["noncharacters"] = "\uFFFE\uFFFF",
    };

    public static TheoryData<string> Kinds => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task is_set_and_the_file_stays_sound(string kind)
    {
        var file = InvoicePdf.Render(Invoice(Hostile[kind]));
        var report = await PdfTool.Run("qpdf", file, "--check", "{}");
        Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
        Assert.Contains("150,638.69", await PdfTool.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_description_of_twenty_thousand_characters_keeps_every_word()
    {
        var words = Enumerable.Range(1, 2_900).Select(i => $"w{i:00000}").ToList();
        var text = string.Join(' ', words);
        Assert.InRange(text.Length, 20_000, 21_000);
        var set = await PdfTool.Text(InvoicePdf.Render(Invoice(text)));
        Assert.All(words, word => Assert.Contains(word, set, StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_address_longer_than_a_page_keeps_every_line()
    {
        var sample = SampleInvoice.In(DocumentLanguage.English);
        var address = Enumerable.Range(1, 120).Select(i => $"line-{i:000}").ToList();
        var file = InvoicePdf.Render(sample with { Buyer = sample.Buyer with { Address = address } });
        var set = await PdfTool.Text(file);
        Assert.All(address, line => Assert.Contains(line, set, StringComparison.Ordinal));
    }

    private static InvoiceDocument Invoice(string text)
    {
        var sample = SampleInvoice.In(DocumentLanguage.English);
        var line = sample.Groups[0].Lines[0] with { Description = text, Note = text };
        return sample with
        {
            Groups = [new InvoiceLineGroup(text, [line], 1m), .. sample.Groups],
            Buyer = sample.Buyer with { LegalName = text },
            Number = text,
        };
    }
}

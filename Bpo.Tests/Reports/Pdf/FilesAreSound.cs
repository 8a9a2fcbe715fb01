using System.Text;
using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;
using Bpo.Tests.Reports.Samples;

namespace Bpo.Tests.Reports.Pdf;

public class FilesAreSound
{
    public static TheoryData<DocumentLanguage> Languages => [.. Enum.GetValues<DocumentLanguage>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task qpdf_finds_no_fault_in_an_invoice(DocumentLanguage language)
    {
        var report = await PdfTool.Run("qpdf", InvoicePdf.Render(SampleInvoice.In(language)), "--check", "{}");
        Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task qpdf_finds_no_fault_in_a_review(DocumentLanguage language)
    {
        var report = await PdfTool.Run("qpdf", BusinessReviewPdf.Render(SampleReview.In(language)), "--check", "{}");
        Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_attachment_comes_out_as_it_went_in()
    {
        var xml = "<Invoice>2026-1107</Invoice>"u8.ToArray();
        var document = SampleInvoice.In(DocumentLanguage.English) with
        {
            Attachments = [new InvoiceAttachment("invoice.xml", "text/xml", "The same invoice as data", xml)],
        };
        var shown = await PdfTool.Run("qpdf", InvoicePdf.Render(document), "--show-attachment=invoice.xml", "{}");
        Assert.Equal("<Invoice>2026-1107</Invoice>", shown);
    }

    [Fact]
    public void the_file_says_that_it_is_built_to_pdf_a_3_and_tagged()
    {
        var file = Encoding.Latin1.GetString(
            InvoicePdf.Render(SampleInvoice.In(DocumentLanguage.English), compress: false)
        );
        Assert.Contains(
            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            file,
            StringComparison.Ordinal
        );
        Assert.Contains("/MarkInfo<</Marked true>>", file, StringComparison.Ordinal);
        Assert.Contains("/S/GTS_PDFA1", file, StringComparison.Ordinal);
        Assert.Contains("/Scope/Column", file, StringComparison.Ordinal);
    }

    [Fact]
    public void charts_are_described_in_words()
    {
        var file = Encoding.Latin1.GetString(
            BusinessReviewPdf.Render(SampleReview.In(DocumentLanguage.English), compress: false)
        );
        Assert.Contains("/S/Figure", file, StringComparison.Ordinal);
        var service = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("11: 66.8%"));
        Assert.Contains(service, file, StringComparison.Ordinal);
    }
}

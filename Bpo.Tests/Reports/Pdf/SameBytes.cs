using System.Security.Cryptography;
using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;
using Bpo.Tests.Reports.Samples;

namespace Bpo.Tests.Reports.Pdf;

/// <summary>
/// The same document gives the same file. The golden hashes are of files without compression: zlib may pack the same
/// bytes differently on another processor. After a change of looks, look at the pages, then write the new hash here.
/// </summary>
public class SameBytes
{
    [Theory]
    [InlineData(DocumentLanguage.English)]
    [InlineData(DocumentLanguage.Russian)]
    [InlineData(DocumentLanguage.Chinese)]
    public void two_renders_are_equal_to_the_byte(DocumentLanguage language)
    {
        Assert.Equal(InvoicePdf.Render(SampleInvoice.In(language)), InvoicePdf.Render(SampleInvoice.In(language)));
        Assert.Equal(
            BusinessReviewPdf.Render(SampleReview.In(language)),
            BusinessReviewPdf.Render(SampleReview.In(language))
        );
    }

    [Fact]
    public async Task renders_at_the_same_time_do_not_disturb_each_other()
    {
        var alone = InvoicePdf.Render(SampleInvoice.In(DocumentLanguage.Russian));
        var together = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => InvoicePdf.Render(SampleInvoice.In(DocumentLanguage.Russian))))
        );
        Assert.All(together, file => Assert.Equal(alone, file));
    }

    [Theory]
    [InlineData(DocumentLanguage.English, "5cb12b2fcb2cc4aa")]
    [InlineData(DocumentLanguage.Russian, "df2f26cf99b92ba8")]
    [InlineData(DocumentLanguage.Chinese, "35721bb7ebb202c7")]
    public void the_invoice_is_the_one_that_was_looked_at(DocumentLanguage language, string hash) =>
        Assert.Equal(hash, Hash(InvoicePdf.Render(SampleInvoice.In(language), compress: false)));

    [Theory]
    [InlineData(DocumentLanguage.English, "6223e850231c1ab8")]
    [InlineData(DocumentLanguage.Russian, "cfdeedbd6b5ce9d0")]
    [InlineData(DocumentLanguage.Chinese, "e3b170f3ee90848f")]
    public void the_review_is_the_one_that_was_looked_at(DocumentLanguage language, string hash) =>
        Assert.Equal(hash, Hash(BusinessReviewPdf.Render(SampleReview.In(language), compress: false)));

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 8));
}

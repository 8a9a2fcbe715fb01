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
    [InlineData(DocumentLanguage.English, "40b330e8f55b630b")]
    [InlineData(DocumentLanguage.Russian, "96a6033ed09a59c4")]
    [InlineData(DocumentLanguage.Chinese, "c85fed82145f9af5")]
    public void the_invoice_is_the_one_that_was_looked_at(DocumentLanguage language, string hash) =>
        Assert.Equal(hash, Hash(InvoicePdf.Render(SampleInvoice.In(language), compress: false)));

    [Theory]
    [InlineData(DocumentLanguage.English, "883e8d582b8a7306")]
    [InlineData(DocumentLanguage.Russian, "a9af561eb4d84df7")]
    [InlineData(DocumentLanguage.Chinese, "ae9787b7a90dee02")]
    public void the_review_is_the_one_that_was_looked_at(DocumentLanguage language, string hash) =>
        Assert.Equal(hash, Hash(BusinessReviewPdf.Render(SampleReview.In(language), compress: false)));

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 8));
}

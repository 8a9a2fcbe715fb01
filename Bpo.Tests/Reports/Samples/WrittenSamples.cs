using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

/// <summary>Renders every document in every language; where BPO_SAMPLES names a folder, writes them there for the eye.</summary>
public class WrittenSamples
{
    [Theory]
    [InlineData(DocumentLanguage.English)]
    [InlineData(DocumentLanguage.Russian)]
    [InlineData(DocumentLanguage.Chinese)]
    public async Task every_document_renders_in_every_language(DocumentLanguage language)
    {
        var (invoice, review) = (SampleInvoice.In(language), SampleReview.In(language));
        var draft = invoice with { State = InvoiceState.Draft, Number = null, IssuedOn = null, DueOn = null };
        await Write($"invoice.{language.Tag()}", (file, cancel) => InvoicePdf.RenderAsync(invoice, file, cancel));
        await Write($"draft.{language.Tag()}", (file, cancel) => InvoicePdf.RenderAsync(draft, file, cancel));
        await Write($"review.{language.Tag()}", (file, cancel) => BusinessReviewPdf.RenderAsync(review, file, cancel));
    }

    private static async Task Write(string name, Func<Stream, CancellationToken, Task> render)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var document = new MemoryStream();
        await render(document, cancel);
        Assert.InRange(document.Length, 20_000, 300_000);
        if (Environment.GetEnvironmentVariable("BPO_SAMPLES") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.pdf"), document.ToArray(), cancel);
    }
}

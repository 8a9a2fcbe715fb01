using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

/// <summary>Writes every document in every language for the eye: BPO_SAMPLES names the folder.</summary>
public class WrittenSamples
{
    [Theory]
    [InlineData(DocumentLanguage.English)]
    [InlineData(DocumentLanguage.Russian)]
    [InlineData(DocumentLanguage.Chinese)]
    public async Task every_document_can_be_looked_at(DocumentLanguage language)
    {
        var folder = Environment.GetEnvironmentVariable("BPO_SAMPLES");
        Assert.SkipWhen(folder is null, "BPO_SAMPLES is not set: nobody is looking.");
        await Write(
            $"invoice.{language.Tag()}",
            file => InvoicePdf.RenderAsync(SampleInvoice.In(language), file, Cancel)
        );
        var draft = SampleInvoice.In(language) with
        {
            State = InvoiceState.Draft,
            Number = null,
            IssuedOn = null,
            DueOn = null,
        };
        await Write($"draft.{language.Tag()}", file => InvoicePdf.RenderAsync(draft, file, Cancel));
        var review = SampleReview.In(language);
        await Write($"review.{language.Tag()}", file => BusinessReviewPdf.RenderAsync(review, file, Cancel));

        async Task Write(string name, Func<Stream, Task> render)
        {
            await using var file = File.Create(Path.Combine(folder, $"{name}.pdf"));
            await render(file);
            Assert.True(file.Length > 0);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using Bpo.Reports.BusinessReviews.Sections;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Pages;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews;

/// <summary>Prints a business review: the same document gives the same bytes, on every machine with the same runtime.</summary>
public static class BusinessReviewPdf
{
    private const double Margin = 40;

    public static async Task RenderAsync(BusinessReviewDocument document, Stream output, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await output.WriteAsync(Render(document), cancel);
    }

    internal static byte[] Render(BusinessReviewDocument document, bool compress = true)
    {
        var scope = ReviewScope.Of(document, PageTemplate.A4Width - 2 * Margin);
        var pdf = new PdfDocument(Metadata(scope, compress));
        var body = new Column(20).Add([
            ReviewCover.Build(scope),
            .. ReviewResults.Build(scope),
            .. ReviewVolume.Build(scope),
            .. ReviewCost.Build(scope),
            .. ReviewProvenance.Build(scope),
            .. ReviewClosing.Build(scope),
        ]);
        PageFlow.Render(pdf, Template(scope), body);
        return pdf.Save();
    }

    private static string Title(ReviewScope scope) =>
        $"{scope.Texts.Title} · {scope.Document.Client} · {scope.Theme.Dates.Month(scope.Document.Month)}";

    private static PdfMetadata Metadata(ReviewScope scope, bool compress) =>
        new()
        {
            Title = PlainText.Clean(Title(scope)),
            Author = PlainText.Clean(scope.Document.Vendor),
            Language = scope.Document.Language.Tag(),
            CreatedAt = scope.Document.CreatedAt,
            Compress = compress,
        };

    private static PageTemplate Template(ReviewScope scope) =>
        new()
        {
            Margin = Margin,
            Top = 44,
            Bottom = 50,
            Header = (page, _) => page == 1 ? null : new Text(Title(scope), scope.Theme.Styles.Small),
            Footer = (page, pages) => Footer(scope, page, pages),
            Watermark = scope.Document.IsDraft
                ? new TextRun(scope.Texts.DraftMark, scope.Theme.Styles.Watermark)
                : null,
        };

    private static Column Footer(ReviewScope scope, int page, int pages)
    {
        var (document, texts, small) = (scope.Document, scope.Texts, scope.Theme.Styles.Small);
        var evidence = $"{texts.Run} {document.RunId} · {texts.Fingerprint} {document.Fingerprint}";
        return new Column(3).Add(
            new Box(new Spacer(0)) { BottomLine = Palette.Line },
            new Row(8)
                .Share(1, new Text($"{document.Vendor} · {document.Contract}", small))
                .Points(110, scope.Theme.PageNumber(page, pages, small)),
            new Text(evidence, small.At(6.4))
        );
    }
}

using Bpo.Reports.Invoices.Sections;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Pages;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Invoices;

/// <summary>Prints an invoice: the same document gives the same bytes, on every machine with the same runtime.</summary>
public static class InvoicePdf
{
    public static async Task RenderAsync(InvoiceDocument document, Stream output, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await output.WriteAsync(Render(document), cancel);
    }

    internal static byte[] Render(InvoiceDocument document, bool compress = true)
    {
        var scope = InvoiceScope.Of(document);
        var pdf = new PdfDocument(Metadata(scope, compress));
        var body = new Column(14).Add([
            InvoiceHead.Build(scope),
            InvoiceLines.Build(scope),
            InvoiceSums.Build(scope),
            .. InvoiceSums.Closing(scope),
            .. InvoiceAnnex.Build(scope),
        ]);
        PageFlow.Render(pdf, Template(scope), body);
        return pdf.Save();
    }

    private static PdfMetadata Metadata(InvoiceScope scope, bool compress) =>
        new()
        {
            Title = PlainText.Clean(scope.FullTitle),
            Author = PlainText.Clean(scope.Document.Seller.LegalName),
            Language = scope.Document.Language.Tag(),
            CreatedAt = scope.Document.CreatedAt,
            Compress = compress,
            Attachments =
            [
                .. scope.Document.Attachments.Select(a => new PdfAttachment(
                    a.FileName,
                    a.MediaType,
                    a.Description,
                    a.Content
                )),
            ],
        };

    private static PageTemplate Template(InvoiceScope scope)
    {
        var mark = scope.Document.State switch
        {
            InvoiceState.Draft => scope.Texts.DraftMark,
            InvoiceState.Void => scope.Texts.VoidMark,
            _ => null,
        };
        return new PageTemplate
        {
            Margin = 40,
            Top = 34,
            Bottom = 54,
            Footer = (page, pages) => Footer(scope, page, pages),
            Watermark = mark is null ? null : new TextRun(mark, scope.Theme.Styles.Watermark),
        };
    }

    private static Column Footer(InvoiceScope scope, int page, int pages)
    {
        var (document, texts, small) = (scope.Document, scope.Texts, scope.Theme.Styles.Small);
        var evidence = $"{texts.Run} {document.RunId} · {texts.Fingerprint} {document.Fingerprint}";
        return new Column(3).Add(
            new Box(new Spacer(0)) { BottomLine = Palette.Line },
            new Row(8)
                .Share(1, new Text($"{document.Seller.LegalName} · {scope.FullTitle}", small))
                .Points(110, scope.Theme.PageNumber(page, pages, small)),
            new Text(evidence, small.At(6.4))
        );
    }
}

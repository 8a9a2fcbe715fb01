using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;

namespace Bpo.Reports.Layout.Pages;

/// <summary>Cuts a document into pages, then draws them: the page count is known before the first footer is.</summary>
internal static class PageFlow
{
    private const double HeaderTop = 24;
    private const double FooterGap = 12;
    private const double WatermarkAngle = 52;

    public static void Render(PdfDocument document, PageTemplate template, Element body)
    {
        var pages = Paginate(template, body).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var context = new DrawContext(document, document.AddPage(template.Width, template.Height));
            context.Tags.OpenArtifact();
            DrawWatermark(context, template);
            DrawEdge(context, template, template.Header(i + 1, pages.Count), HeaderTop);
            DrawEdge(
                context,
                template,
                template.Footer(i + 1, pages.Count),
                template.Height - template.Bottom + FooterGap
            );
            context.Tags.CloseArtifact();
            pages[i]
                .Draw(context, new Area(template.Margin, template.Top, template.ContentWidth, template.ContentHeight));
        }
    }

    private static IEnumerable<Element> Paginate(PageTemplate template, Element body)
    {
        for (var rest = body; rest is not null; )
        {
            var (head, tail) = rest.Cut(template.ContentWidth, template.ContentHeight, isPageTop: true);
            yield return head ?? rest;
            rest = head is null ? null : tail;
        }
    }

    private static void DrawEdge(DrawContext context, PageTemplate template, Element? edge, double top)
    {
        var height = edge?.Height(template.ContentWidth) ?? 0;
        edge?.Draw(context, new Area(template.Margin, top, template.ContentWidth, height));
    }

    private static void DrawWatermark(DrawContext context, PageTemplate template)
    {
        if (template.Watermark is not { } mark)
            return;
        var runs = Shaper.Shape(mark.Text, mark.Style);
        var half = runs.Sum(r => r.Width) / 2;
        var (sin, cos) = Math.SinCos(WatermarkAngle * Math.PI / 180);
        var (x, y) = (template.Width / 2 - half * cos, template.Height / 2 + half * sin);
        foreach (var run in runs)
        {
            context.Page.Text(run.Font, run.Style.Size, x, y, run.Style.Color, run.Text, WatermarkAngle);
            (x, y) = (x + run.Width * cos, y - run.Width * sin);
        }
    }
}

using Bpo.Reports.Pdf;
using Bpo.Reports.Pdf.Structure;

namespace Bpo.Reports.Layout;

/// <summary>Where elements draw.</summary>
internal sealed record DrawContext(PdfDocument Document, PdfPage Page)
{
    public TagStack Tags => Document.Tags;
}

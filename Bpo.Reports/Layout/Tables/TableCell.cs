namespace Bpo.Reports.Layout.Tables;

/// <summary>A cell; it may span columns.</summary>
internal sealed record TableCell(Element Content, int Span = 1);

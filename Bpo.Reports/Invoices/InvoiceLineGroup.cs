namespace Bpo.Reports.Invoices;

/// <summary>Lines under one heading, usually a service, with their sum.</summary>
public sealed record InvoiceLineGroup(string Title, IReadOnlyList<InvoiceDocumentLine> Lines, decimal Subtotal);

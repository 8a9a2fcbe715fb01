namespace Bpo.Reports.Invoices;

/// <summary>A file carried inside the PDF, such as the electronic invoice of the same data.</summary>
/// <param name="MediaType">Such as "text/xml".</param>
public sealed record InvoiceAttachment(
    string FileName,
    string MediaType,
    string Description,
    ReadOnlyMemory<byte> Content
);

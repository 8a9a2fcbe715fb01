namespace Bpo.Reports.Pdf;

/// <summary>A file inside the file. It is related as data: the machine-readable form of what the pages show.</summary>
internal sealed record PdfAttachment(
    string FileName,
    string MediaType,
    string Description,
    ReadOnlyMemory<byte> Content
);

namespace Bpo.Reports.Pdf;

/// <summary>What the file says about itself.</summary>
internal sealed record PdfMetadata
{
    public required string Title { get; init; }
    public required string Author { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public IReadOnlyList<PdfAttachment> Attachments { get; init; } = [];

    /// <summary>False keeps streams readable, so that a golden hash does not hang on one build of zlib.</summary>
    public bool Compress { get; init; } = true;
}

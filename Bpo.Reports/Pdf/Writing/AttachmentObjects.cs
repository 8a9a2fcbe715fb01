namespace Bpo.Reports.Pdf.Writing;

/// <summary>Writes associated files (ISO 19005-3, 6.8).</summary>
internal static class AttachmentObjects
{
    /// <returns>Entries for the catalog; empty when nothing is attached.</returns>
    public static string Write(PdfObjects objects, PdfMetadata metadata)
    {
        if (metadata.Attachments.Count == 0)
            return "";
        // The name tree must be sorted.
        var files = metadata
            .Attachments.OrderBy(a => a.FileName, StringComparer.Ordinal)
            .Select(a => (Name: PdfSyntax.Text(a.FileName), Id: Write(objects, a, metadata.CreatedAt)))
            .ToList();
        var names = string.Join(' ', files.Select(f => $"{f.Name} {f.Id} 0 R"));
        return $"/AF[{PdfSyntax.References(files.Select(f => f.Id))}]/Names<</EmbeddedFiles<</Names[{names}]>>>>";
    }

    private static int Write(PdfObjects objects, PdfAttachment attachment, DateTimeOffset modified)
    {
        var type = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var content = objects.AddStream(
            $"/Type/EmbeddedFile/Subtype/{type}/Params<</Size {attachment.Content.Length}/ModDate{PdfSyntax.Date(modified)}>>",
            attachment.Content.Span
        );
        var name = PdfSyntax.Text(attachment.FileName);
        return objects.Add(
            $"<</Type/Filespec/F {name}/UF {name}/Desc {PdfSyntax.Text(attachment.Description)}/AFRelationship/Data"
                + $"/EF<</F {content} 0 R/UF {content} 0 R>>>>"
        );
    }
}

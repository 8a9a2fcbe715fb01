namespace Bpo.Reports.Pdf.Writing;

/// <summary>One numbered object; streams stand alone in the file, all others are packed.</summary>
internal sealed class PdfObject(int id)
{
    public int Id => id;
    public byte[] Body { get; set; } = [];
    public bool IsStream { get; set; }
}

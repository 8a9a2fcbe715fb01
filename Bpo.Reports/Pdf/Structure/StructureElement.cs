namespace Bpo.Reports.Pdf.Structure;

/// <summary>A node of the logical structure that assistive technology reads (ISO 32000-1, 14.7).</summary>
internal sealed class StructureElement(string type)
{
    /// <summary>Standard type, such as "H1", "P", "Table", "TD" or "Figure".</summary>
    public string Type => type;

    /// <summary>What a figure shows, in words.</summary>
    public string? AlternateText { get; set; }

    public bool IsColumnHeader { get; set; }
    public int ColumnSpan { get; set; } = 1;
    public List<StructureKid> Kids { get; } = [];
    public int Id { get; set; }
}

namespace Bpo.Reports.Layout.Tables;

/// <summary>A column as wide as its content, or with a share of what is left.</summary>
/// <param name="Weight">Zero for a column as wide as its content.</param>
internal sealed record TableColumn(double Weight, HorizontalAlignment Alignment)
{
    public static TableColumn Share(double weight, HorizontalAlignment alignment = HorizontalAlignment.Left) =>
        new(weight, alignment);

    public static TableColumn Content(HorizontalAlignment alignment = HorizontalAlignment.Left) => new(0, alignment);

    /// <summary>Figures: content width, aligned right.</summary>
    public static TableColumn Figures => Content(HorizontalAlignment.Right);
}
